package org.tidings.queue.sqs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import org.tidings.queue.QueueName;
import org.tidings.queue.QueueReceiver;
import org.tidings.queue.QueueReceivers;
import org.tidings.queue.QueueUnavailableException;

/** Opens receivers through JMS on SQS, a connection and a session for each. */
@ApplicationScoped
public class SqsReceivers implements QueueReceivers {

  private final SqsConnections connections;

  @Inject
  public SqsReceivers(SqsConnections connections) {
    this.connections = connections;
  }

  protected SqsReceivers() {
    this(null); // for the container
  }

  @Override
  public QueueReceiver open(QueueName queue) {
    try {
      return new SqsReceiver(connections.forReceiving(), queue.code());
    } catch (InvalidDestinationException e) {
      throw new QueueUnavailableException("There is no queue " + queue.code(), e);
    } catch (JMSException e) {
      throw new QueueUnavailableException("Queue " + queue.code() + " cannot be reached", e);
    }
  }
}
