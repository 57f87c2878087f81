package org.tidings.queue.sqs;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import org.tidings.queue.QueueUnavailableException;
import org.tidings.queue.ReceivedMessage;

/** A JMS message. */
record SqsReceivedMessage(Message message, String body, int times) implements ReceivedMessage {

  static SqsReceivedMessage of(Message message) throws JMSException {
    String body = message instanceof TextMessage text ? text.getText() : "";
    return new SqsReceivedMessage(message, body, message.getIntProperty("JMSXDeliveryCount"));
  }

  @Override
  public void acknowledge() {
    try {
      message.acknowledge();
    } catch (JMSException e) {
      throw new QueueUnavailableException("A message was handled and comes again", e);
    }
  }

  @Override
  public String toString() {
    return "SqsReceivedMessage[hidden]";
  }
}
