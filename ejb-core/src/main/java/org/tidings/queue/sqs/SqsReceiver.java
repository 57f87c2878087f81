package org.tidings.queue.sqs;

import static java.lang.System.Logger.Level.DEBUG;

import com.amazon.sqs.javamessaging.SQSSession;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.Optional;
import org.tidings.queue.QueueReceiver;
import org.tidings.queue.QueueUnavailableException;
import org.tidings.queue.ReceivedMessage;

/** Receives through JMS; each message is acknowledged by itself. */
final class SqsReceiver implements QueueReceiver {

  private static final System.Logger LOG = System.getLogger(SqsReceiver.class.getName());

  private final Connection connection;
  private final MessageConsumer consumer;

  /** Closes the connection if the queue cannot be opened. */
  SqsReceiver(Connection connection, String queue) throws JMSException {
    this.connection = connection;
    try {
      Session session = connection.createSession(false, SQSSession.UNORDERED_ACKNOWLEDGE);
      consumer = session.createConsumer(session.createQueue(queue));
      connection.start();
    } catch (JMSException e) {
      close();
      throw e;
    }
  }

  @Override
  public Optional<ReceivedMessage> receive(Duration atMost) {
    try {
      Message message = consumer.receive(atMost.toMillis());
      return message == null ? Optional.empty() : Optional.of(SqsReceivedMessage.of(message));
    } catch (JMSException e) {
      throw new QueueUnavailableException("A queue gives no more messages", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (JMSException e) {
      LOG.log(DEBUG, "A receiver did not close well; its messages come again", e);
    }
  }
}
