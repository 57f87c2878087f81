package org.tidings.queue.sqs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.queue.QueueName;

/** Where the queues are, and how many threads of this node take messages from each. */
@Dependent
public class QueueSettings {

  private static final int MOST_WORKERS = 64;
  private static final Duration SHORTEST_POLL = Duration.ofSeconds(1);
  private static final Duration LONGEST_POLL = Duration.ofSeconds(15); // a node stops within 20 s

  private final Optional<URI> endpoint;
  private final String region;
  private final int summarizationWorkers;
  private final int deliveryWorkers;
  private final Duration longPoll;

  @Inject
  public QueueSettings(
      @ConfigProperty(name = "tidings.queue.endpoint") Optional<URI> endpoint,
      @ConfigProperty(name = "tidings.queue.region", defaultValue = "eu-central-1") String region,
      @ConfigProperty(name = "tidings.queue.summarization-workers")
          Optional<Integer> summarizationWorkers,
      @ConfigProperty(name = "tidings.queue.delivery-workers", defaultValue = "2")
          int deliveryWorkers,
      @ConfigProperty(name = "tidings.queue.long-poll", defaultValue = "PT10S") Duration longPoll) {
    this.endpoint = endpoint;
    this.region = region;
    this.summarizationWorkers =
        count("summarization", summarizationWorkers.orElseGet(QueueSettings::halfOfProcessors));
    this.deliveryWorkers = count("delivery", deliveryWorkers);
    this.longPoll = longPoll;
    if (longPoll.compareTo(SHORTEST_POLL) < 0 || longPoll.compareTo(LONGEST_POLL) > 0) {
      throw new IllegalArgumentException(
          "tidings.queue.long-poll must be "
              + SHORTEST_POLL
              + " to "
              + LONGEST_POLL
              + ": "
              + longPoll);
    }
  }

  /** Summarizing keeps a processor busy; the rest of them is for polls, pages and digests. */
  private static int halfOfProcessors() {
    int half = Runtime.getRuntime().availableProcessors() / 2;
    return Math.max(1, Math.min(half, MOST_WORKERS));
  }

  private static int count(String queue, int workers) {
    if (workers < 0 || workers > MOST_WORKERS) {
      throw new IllegalArgumentException(
          "tidings.queue." + queue + "-workers must be 0 to " + MOST_WORKERS + ": " + workers);
    }
    return workers;
  }

  /** Another server than Amazon's: ElasticMQ in embedded mode. */
  public Optional<URI> endpoint() {
    return endpoint;
  }

  public String region() {
    return region;
  }

  /** How long a request for messages waits for one: short polls cost more, long ones stop later. */
  public Duration longPoll() {
    return longPoll;
  }

  /** Zero where a node shall only send. */
  public int workers(QueueName queue) {
    return queue == QueueName.DELIVERY ? deliveryWorkers : summarizationWorkers;
  }
}
