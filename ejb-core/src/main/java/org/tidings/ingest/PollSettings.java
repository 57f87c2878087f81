package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often and how much is polled. */
@ApplicationScoped
public class PollSettings {

  private final Duration interval;
  private final Duration lease;
  private final int partitions;
  private final int sourcesPerTurn;

  /**
   * Reads {@code tidings.poll.*}.
   *
   * @param interval from one poll of a source to the next, at the least and whatever the plan
   * @param lease how long a claim holds without being renewed; a node that dies is replaced after
   *     it
   * @param partitions how many tenants one node polls side by side
   * @param sourcesPerTurn how many of a tenant's sources are polled before others have their turn
   */
  @Inject
  public PollSettings(
      @ConfigProperty(name = "tidings.poll.interval", defaultValue = "PT1M") Duration interval,
      @ConfigProperty(name = "tidings.poll.lease", defaultValue = "PT60S") Duration lease,
      @ConfigProperty(name = "tidings.poll.partitions", defaultValue = "16") int partitions,
      @ConfigProperty(name = "tidings.poll.sources-per-turn", defaultValue = "20")
          int sourcesPerTurn) {
    this.interval = interval;
    this.lease = lease;
    this.partitions = partitions;
    this.sourcesPerTurn = sourcesPerTurn;
  }

  protected PollSettings() {
    this(null, null, 0, 0); // for the container
  }

  /** From one poll of a source to the next, where a plan allows no less than that. */
  public Duration interval(Duration allowed) {
    return interval.compareTo(allowed) > 0 ? interval : allowed;
  }

  public Duration lease() {
    return lease;
  }

  public int partitions() {
    return partitions;
  }

  public int sourcesPerTurn() {
    return sourcesPerTurn;
  }
}
