package org.tidings.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.outbox.ClaimedMessage;
import org.tidings.queue.MessageKind;
import org.tidings.queue.QueueMessage;
import org.tidings.queue.QueueName;
import org.tidings.queue.QueueReceivers;
import org.tidings.queue.QueueSender;
import org.tidings.queue.QueueUnavailableException;
import org.tidings.queue.sqs.QueueSettings;
import org.tidings.queue.sqs.SqsConnections;
import org.tidings.queue.sqs.SqsQueueSender;
import org.tidings.queue.sqs.SqsReceivers;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.testing.queue.ElasticMq;
import org.tidings.testing.queue.Forgery;
import org.tidings.testing.queue.SealedMessages;
import software.amazon.awssdk.services.sqs.model.Message;

/** The way from the outbox over a real queue to a handler, with the queue as unkind as they are. */
class MessagesThroughQueueIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final TenantContext tenants = new TenantContext();
  private final StopSignal stop = new StopSignal();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final WorkerGroup group = new WorkerGroup(threads, stop);
  private final OutboxBell bell = new OutboxBell();
  private final LeasedOutbox outbox = new LeasedOutbox();

  private ElasticMq server;
  private QueueSender sender;
  private QueueReceivers receivers;

  @BeforeEach
  void start() {
    server = ElasticMq.start().withQueues(Duration.ofSeconds(1));
    connect(Duration.ofSeconds(1));
  }

  private void connect(Duration longPoll) {
    SqsConnections connections =
        new SqsConnections(
            new QueueSettings(
                Optional.of(server.endpoint()), "eu-central-1", Optional.of(1), 1, longPoll),
            Clock.systemUTC());
    sender = new SqsQueueSender(connections, SealedMessages.FORMAT);
    receivers = new SqsReceivers(connections);
  }

  @AfterEach
  void end() throws InterruptedException {
    stop.give();
    bell.ring();
    group.stop(Duration.ofSeconds(20));
    threads.shutdownNow();
    assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    server.close();
  }

  @Test
  void a_message_comes_again_until_its_handler_succeeds() throws InterruptedException {
    List<UUID> seen = new ArrayList<>();
    RecordingHandler handler =
        startWorkers(
            1,
            ids -> {
              seen.addAll(ids);
              if (seen.size() < 3) {
                throw new IllegalStateException("not this time");
              }
            });
    QueueMessage message = delivery();

    sender.send(QueueName.DELIVERY.code(), message);

    for (int times = 0; times < 3; times++) {
      assertThat(handler.calls.poll(10, TimeUnit.SECONDS).ids()).isEqualTo(message.ids());
    }
  }

  @Test
  void a_message_that_always_fails_ends_in_the_dead_letter_queue_after_five_receives() {
    RecordingHandler handler =
        startWorkers(
            1,
            ids -> {
              throw new IllegalStateException("never");
            });

    sender.send(QueueName.DELIVERY.code(), delivery());

    assertThat(server.take("delivery-queue-dlq")).hasSize(1);
    assertThat(handler.calls).hasSize(5);
  }

  @Test
  void poison_holds_up_nobody() throws InterruptedException {
    RecordingHandler handler = startWorkers(1, ids -> {});
    server.send(QueueName.DELIVERY, "{\"v\":2,\"tenant\":\"' or 1=1\"}");
    server.send(QueueName.DELIVERY, "x".repeat(100_000));
    QueueMessage message = delivery();
    sender.send(QueueName.DELIVERY.code(), message);

    assertThat(handler.calls.poll(10, TimeUnit.SECONDS))
        .isEqualTo(new RecordingHandler.Call(message.tenant(), message.ids()));
    assertThat(server.take("delivery-queue-dlq")).isNotEmpty();
    assertThat(handler.calls).isEmpty();
  }

  @Test
  void a_forged_message_has_no_effect_is_told_once_and_ends_in_the_dead_letter_queue() {
    try (HeardLog log = HeardLog.of(MessageDispatcher.class)) {
      RecordingHandler handler = startWorkers(2, ids -> {});
      Map<String, Forgery> forged = new HashMap<>();
      for (Forgery forgery : Forgery.all()) {
        String body = forgery.of(delivery());
        forged.put(body, forgery);
        server.send(QueueName.DELIVERY, body);
      }

      List<Forgery> dead = new ArrayList<>();
      while (dead.size() < forged.size()) {
        List<Message> taken = server.take("delivery-queue-dlq");
        assertThat(taken).isNotEmpty();
        taken.forEach(message -> dead.add(forged.get(message.body())));
      }

      assertThat(dead).containsExactlyInAnyOrderElementsOf(Forgery.all());
      assertThat(handler.calls).isEmpty();
      assertThat(log.warnings()).hasSize(Forgery.all().size());
      assertThat(log.warnings())
          .allMatch(line -> line.startsWith("delivery-queue: refused a message"))
          .noneMatch(line -> line.contains("tenant"));
    }
  }

  @Test
  void two_relays_send_each_row_of_the_outbox_once() throws InterruptedException {
    Set<List<UUID>> expected = new HashSet<>();
    for (int rows = 0; rows < 200; rows++) {
      expected.add(outbox.add(MessageKind.SEND_DELIVERY).ids());
    }
    RecordingHandler handler = startWorkers(2, ids -> {});
    startRelay(Clock.systemUTC());
    startRelay(Clock.systemUTC());

    List<List<UUID>> handled = new ArrayList<>();
    for (int rows = 0; rows < 200; rows++) {
      handled.add(handler.calls.poll(10, TimeUnit.SECONDS).ids());
    }

    assertThat(handled).containsExactlyInAnyOrderElementsOf(expected);
    outbox.awaitEmpty(SOON);
    assertThat(server.size(QueueName.DELIVERY)).isLessThanOrEqualTo(2); // being acknowledged
  }

  @Test
  void a_queue_that_is_down_loses_nothing_and_is_found_again() throws InterruptedException {
    int port = server.port();
    server.close();
    SpedUpClock clock = new SpedUpClock();
    FailureCount failures = new FailureCount(sender);
    sender = failures;
    RecordingHandler handler = startWorkers(1, ids -> {});
    startRelay(clock);
    Set<List<UUID>> expected = new HashSet<>();
    for (int rows = 0; rows < 30; rows++) {
      expected.add(outbox.add(MessageKind.SEND_DELIVERY).ids());
    }
    bell.ring();
    failures.awaitThree();

    server = ElasticMq.startOn(port).withQueues(Duration.ofSeconds(30));

    Set<List<UUID>> handled = new HashSet<>();
    while (handled.size() < 30) {
      handled.add(handler.calls.poll(SOON.toSeconds(), TimeUnit.SECONDS).ids());
    }
    assertThat(handled).isEqualTo(expected);
  }

  @Test
  void an_idle_relay_asks_once_a_tick_and_sends_at_once_when_the_bell_rings()
      throws InterruptedException {
    group.start(
        "relay",
        new RelayLoop(
            new OutboxRelay(outbox, sender, Clock.systemUTC()), bell, stop, Duration.ofHours(1)));
    ClaimedMessage row = outbox.add(MessageKind.SEND_DELIVERY);
    bell.ring();

    outbox.awaitEmpty(SOON);

    assertThat(server.take(QueueName.DELIVERY.code()).get(0).body())
        .contains(row.ids().get(0).toString());
    assertThat(outbox.claims()).isLessThanOrEqualTo(3);
  }

  @Test
  void workers_in_a_long_poll_stop_within_the_deadline() throws InterruptedException {
    connect(Duration.ofSeconds(10));
    RecordingHandler handler = startWorkers(3, ids -> {});
    sender.send(QueueName.DELIVERY.code(), delivery());
    assertThat(handler.calls.poll(10, TimeUnit.SECONDS)).isNotNull();

    long begun = System.nanoTime();
    group.stop(Duration.ofSeconds(20));

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
  }

  private RecordingHandler startWorkers(int count, Consumer<List<UUID>> then) {
    RecordingHandler handler = new RecordingHandler(MessageKind.SEND_DELIVERY, tenants, then);
    MessageDispatcher dispatcher =
        new MessageDispatcher(List.of(handler), SealedMessages.FORMAT, tenants);
    for (int i = 0; i < count; i++) {
      group.start(
          "worker-" + i,
          new QueueWorker(QueueName.DELIVERY, receivers, dispatcher, stop, Clock.systemUTC()));
    }
    return handler;
  }

  private void startRelay(Clock clock) {
    group.start(
        "relay",
        new RelayLoop(new OutboxRelay(outbox, sender, clock), bell, stop, Duration.ofMillis(100)));
  }

  private static QueueMessage delivery() {
    return Messages.of(TenantId.random(), MessageKind.SEND_DELIVERY, UUID.randomUUID());
  }

  /** Lets a test wait until sending has failed a few times. */
  private static final class FailureCount implements QueueSender {

    private final QueueSender real;
    private final CountDownLatch three = new CountDownLatch(3);

    FailureCount(QueueSender real) {
      this.real = real;
    }

    @Override
    public void send(String queue, QueueMessage message) {
      try {
        real.send(queue, message);
      } catch (QueueUnavailableException e) {
        three.countDown();
        throw e;
      }
    }

    void awaitThree() throws InterruptedException {
      assertThat(three.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }
}
