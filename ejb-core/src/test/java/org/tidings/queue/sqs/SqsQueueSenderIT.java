package org.tidings.queue.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidings.queue.MessageFormat;
import org.tidings.queue.MessageKind;
import org.tidings.queue.QueueMessage;
import org.tidings.queue.QueueName;
import org.tidings.queue.QueueReceiver;
import org.tidings.queue.QueueUnavailableException;
import org.tidings.queue.ReceivedMessage;
import org.tidings.tenant.TenantId;
import org.tidings.testing.queue.ElasticMq;
import org.tidings.testing.queue.SealedMessages;
import software.amazon.awssdk.services.sqs.model.Message;

class SqsQueueSenderIT {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private static ElasticMq server;
  private static SqsConnections connections;
  private static SqsQueueSender sender;

  private final QueueMessage message =
      new QueueMessage(
          TenantId.random(),
          MessageKind.SUMMARIZE_NOTIFICATIONS.code(),
          List.of(UUID.randomUUID(), UUID.randomUUID()),
          TRACE);

  @BeforeAll
  static void start() {
    server = ElasticMq.start().withQueues(Duration.ofSeconds(30));
    connections = connectionsTo(server.endpoint());
    sender = new SqsQueueSender(connections, SealedMessages.FORMAT);
  }

  @AfterAll
  static void stop() {
    sender.close();
    connections.close();
    server.close();
  }

  @Test
  void a_message_arrives_with_all_its_fields() {
    sender.send(QueueName.SUMMARIZATION.code(), message);

    try (QueueReceiver receiver = new SqsReceivers(connections).open(QueueName.SUMMARIZATION)) {
      ReceivedMessage received = receiver.receive(Duration.ofSeconds(10)).orElseThrow();
      received.acknowledge();

      assertThat(received.times()).isEqualTo(1);
      assertThat(SealedMessages.FORMAT.read(QueueName.SUMMARIZATION, received.body()))
          .isEqualTo(
              new MessageFormat.Arrival.Understood(MessageKind.SUMMARIZE_NOTIFICATIONS, message));
    }
    assertThat(server.size(QueueName.SUMMARIZATION)).isZero();
  }

  @Test
  void a_message_tells_any_client_its_kind_and_version_and_nothing_else() {
    sender.send(QueueName.DELIVERY.code(), message);

    Message taken = server.take(QueueName.DELIVERY.code()).get(0);

    assertThat(taken.messageAttributes().get("kind").stringValue()).isEqualTo(message.kind());
    assertThat(taken.messageAttributes().get("version").stringValue()).isEqualTo("2");
    assertThat(taken.messageAttributes()).containsOnlyKeys("kind", "version", "JMS_SQSMessageType");
    assertThat(taken.body())
        .isEqualTo(SealedMessages.FORMAT.write(QueueName.DELIVERY.code(), message));
  }

  @Test
  void a_missing_queue_is_named() {
    assertThatThrownBy(() -> sender.send("no-such-queue", message))
        .isInstanceOf(QueueUnavailableException.class)
        .hasMessage("There is no queue no-such-queue");
  }

  @Test
  void sends_again_after_the_server_was_away() {
    ElasticMq other = ElasticMq.start().withQueues(Duration.ofSeconds(30));
    int port = other.port();
    SqsConnections toOther = connectionsTo(other.endpoint());
    SqsQueueSender unsteady = new SqsQueueSender(toOther, SealedMessages.FORMAT);
    unsteady.send(QueueName.DELIVERY.code(), message);
    other.close();
    assertThatThrownBy(() -> unsteady.send(QueueName.DELIVERY.code(), message))
        .isInstanceOf(QueueUnavailableException.class);

    try (ElasticMq again = ElasticMq.startOn(port).withQueues(Duration.ofSeconds(30))) {
      unsteady.send(QueueName.DELIVERY.code(), message);

      assertThat(again.size(QueueName.DELIVERY)).isEqualTo(1);
    }
    unsteady.close();
    toOther.close();
  }

  private static SqsConnections connectionsTo(URI endpoint) {
    return new SqsConnections(
        new QueueSettings(
            Optional.of(endpoint), "eu-central-1", Optional.of(1), 1, Duration.ofSeconds(1)),
        Clock.systemUTC());
  }
}
