package org.tidings.queue.sqs;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tidings.queue.MessageFormat;
import org.tidings.queue.QueueMessage;
import org.tidings.queue.QueueSender;
import org.tidings.queue.QueueUnavailableException;

/** Sends through JMS to SQS. Keeps as many links open as threads have sent at the same time. */
@ApplicationScoped
public class SqsQueueSender implements QueueSender {

  private static final System.Logger LOG = System.getLogger(SqsQueueSender.class.getName());

  private final SqsConnections connections;
  private final MessageFormat format;
  private final Queue<SendingLink> idle = new ConcurrentLinkedQueue<>();

  @Inject
  public SqsQueueSender(SqsConnections connections, MessageFormat format) {
    this.connections = connections;
    this.format = format;
  }

  protected SqsQueueSender() {
    this(null, null); // for the container
  }

  @Override
  public void send(String queue, QueueMessage message) {
    SendingLink link = null;
    try {
      link = link();
      link.send(queue, message);
      idle.add(link);
    } catch (InvalidDestinationException e) {
      close(link);
      throw new QueueUnavailableException("There is no queue " + queue, e);
    } catch (JMSException e) {
      close(link);
      throw new QueueUnavailableException("Queue " + queue + " did not take a message", e);
    }
  }

  private SendingLink link() throws JMSException {
    SendingLink link = idle.poll();
    return link == null ? new SendingLink(connections.forSending(), format) : link;
  }

  private static void close(SendingLink link) {
    if (link == null) {
      return;
    }
    try {
      link.close();
    } catch (JMSException e) {
      LOG.log(DEBUG, "A link did not close well; it is used no more", e);
    }
  }

  @PreDestroy
  void close() {
    for (SendingLink link = idle.poll(); link != null; link = idle.poll()) {
      close(link);
    }
  }
}
