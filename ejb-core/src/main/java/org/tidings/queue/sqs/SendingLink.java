package org.tidings.queue.sqs;

import com.amazon.sqs.javamessaging.SQSSession;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.HashMap;
import java.util.Map;
import org.tidings.queue.MessageFormat;
import org.tidings.queue.QueueMessage;

/** A connection, its session and its producers: for one thread at a time. */
final class SendingLink implements AutoCloseable {

  private final Connection connection;
  private final MessageFormat format;
  private final Session session;
  private final Map<String, MessageProducer> producers = new HashMap<>();

  SendingLink(Connection connection, MessageFormat format) throws JMSException {
    this.connection = connection;
    this.format = format;
    this.session = connection.createSession(false, SQSSession.UNORDERED_ACKNOWLEDGE);
  }

  void send(String queue, QueueMessage message) throws JMSException {
    TextMessage text = session.createTextMessage(format.write(queue, message));
    text.setStringProperty("kind", message.kind());
    text.setIntProperty("version", MessageFormat.VERSION);
    producer(queue).send(text);
  }

  private MessageProducer producer(String queue) throws JMSException {
    MessageProducer producer = producers.get(queue);
    if (producer == null) {
      producer = session.createProducer(session.createQueue(queue));
      producers.put(queue, producer);
    }
    return producer;
  }

  @Override
  public void close() throws JMSException {
    connection.close();
  }
}
