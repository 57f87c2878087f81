package org.tidings.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.tidings.queue.MessageKind;
import org.tidings.queue.QueueMessage;
import org.tidings.queue.QueueName;
import org.tidings.queue.sqs.QueueSettings;
import org.tidings.queue.sqs.SqsConnections;
import org.tidings.queue.sqs.SqsQueueSender;
import org.tidings.queue.sqs.SqsReceivers;
import org.tidings.relay.Pipeline;
import org.tidings.tenant.TenantId;
import org.tidings.testing.queue.ElasticMq;
import org.tidings.testing.queue.SealedMessages;

/**
 * How many ids a second pass from an outbox in memory through relay, queue and dispatcher to a
 * handler. Against SDK batches of ten on the same server: with one id in a message, as one would
 * plainly write it, and with as many as ours have.
 */
final class QueueBench implements Benchmark {

  private static final int MESSAGES = 1_000;
  private static final int IDS_EACH = 25;
  private static final int THREADS = 3;

  private static final String OURS = "product";
  private static final String ONE_ID = "SDK batches, one id each";
  private static final String MANY_IDS = "SDK batches, " + IDS_EACH + " ids each";

  @Override
  public String question() {
    return "ids a second through outbox, relay, queue and handler";
  }

  @Override
  public JSONObject run() throws Exception {
    try (ElasticMq server = ElasticMq.start().withQueues(Duration.ofSeconds(60))) {
      Contest contest =
          new Contest("ids/s")
              .with(OURS, () -> idsPerSecond(IDS_EACH, ours(server)))
              .with(ONE_ID, () -> idsPerSecond(1, plain(server, 1)))
              .with(MANY_IDS, () -> idsPerSecond(IDS_EACH, plain(server, IDS_EACH)))
              .run();
      return contest
          .report(OURS, ONE_ID)
          .put("yardstick_same_messages", Contest.rounded(contest.median(MANY_IDS)))
          .put("ratio_same_messages", contest.ratio(OURS, MANY_IDS));
    }
  }

  private static Duration ours(ElasticMq server) throws InterruptedException {
    SqsConnections connections =
        new SqsConnections(
            new QueueSettings(
                Optional.of(server.endpoint()),
                "eu-central-1",
                Optional.of(THREADS),
                0,
                Duration.ofSeconds(1)),
            Clock.systemUTC());
    try (Pipeline pipeline = new Pipeline(MESSAGES, IDS_EACH)) {
      return pipeline.run(
          new SqsQueueSender(connections, SealedMessages.FORMAT),
          new SqsReceivers(connections),
          THREADS,
          THREADS);
    }
  }

  private static Duration plain(ElasticMq server, int idsEach) throws InterruptedException {
    QueueMessage message =
        new QueueMessage(
            TenantId.random(),
            MessageKind.SUMMARIZE_NOTIFICATIONS.code(),
            Stream.generate(UUID::randomUUID).limit(idsEach).toList(),
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    String queue = QueueName.SUMMARIZATION.code();
    return new PlainBatches(server.client(), server.url(queue))
        .run(MESSAGES, SealedMessages.FORMAT.write(queue, message), THREADS, THREADS);
  }

  private static double idsPerSecond(int idsEach, Duration took) {
    return MESSAGES * idsEach / (took.toNanos() / 1e9);
  }
}
