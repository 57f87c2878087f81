package org.tidings.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** The limits of each plan, as configured under {@code tidings.plan.*}. */
@ApplicationScoped
public class PlanBook {

  private static final Duration GRACE = Duration.ofDays(30);

  private final Map<Plan, Limits> limits = new EnumMap<>(Plan.class);
  private final Duration grace;

  /**
   * Reads them all.
   *
   * @throws IllegalArgumentException when one is not what it must be; names its key
   */
  @Inject
  public PlanBook(Config config) {
    for (Plan plan : Plan.values()) {
      limits.put(plan, read(config, "tidings.plan." + plan.code(), usual(plan)));
    }
    grace = interval(config, "tidings.plan.grace", GRACE);
  }

  /** Limits that somebody has read. */
  public PlanBook(Map<Plan, Limits> limits) {
    this.limits.putAll(limits);
    this.grace = GRACE;
  }

  protected PlanBook() {
    this(Map.of()); // for the container
  }

  /** Has the configuration read at the start, so that a mistake in it stops the start. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object started) {
    of(Plan.FREE);
  }

  public Limits of(Plan plan) {
    return limits.get(plan);
  }

  /** How long what a larger plan kept is kept after it has become a smaller one. */
  public Duration grace() {
    return grace;
  }

  /** The limits where nothing else is configured. */
  static Limits usual(Plan plan) {
    return switch (plan) {
      case FREE -> new Limits(10, Duration.ofMinutes(5), 24, 5, 10, 20, 90, 5, false, 1_000_000);
      case PRO -> new Limits(50, Duration.ofMinutes(2), 48, 20, 50, 100, 365, 50, true, 10_000_000);
      case ENTERPRISE ->
          new Limits(500, Duration.ofMinutes(1), 200, 50, 200, 200, 1825, 1000, true, 100_000_000);
    };
  }

  private static Limits read(Config config, String prefix, Limits usual) {
    return new Limits(
        count(config, prefix + ".sources", usual.sources()),
        interval(config, prefix + ".poll-interval", usual.pollInterval()),
        count(config, prefix + ".digests-a-day", usual.digestsADay()),
        count(config, prefix + ".channels", usual.channels()),
        count(config, prefix + ".tokens", usual.tokens()),
        count(config, prefix + ".rules", usual.rules()),
        atLeastOne(
            config, prefix + ".retention-days", usual.retentionDays(), "a digest needs its news"),
        atLeastOne(config, prefix + ".members", usual.members(), "somebody owns a workspace"),
        config.getOptionalValue(prefix + ".listening", Boolean.class).orElse(usual.listening()),
        amount(config, prefix + ".reading-micros", usual.readingMicros()));
  }

  private static int count(Config config, String key, int usual) {
    int count = config.getOptionalValue(key, Integer.class).orElse(usual);
    if (count < 0) {
      throw new IllegalArgumentException(key + " must not be negative; it is " + count);
    }
    return count;
  }

  private static long amount(Config config, String key, long usual) {
    long amount = config.getOptionalValue(key, Long.class).orElse(usual);
    if (amount < 0) {
      throw new IllegalArgumentException(key + " must not be negative; it is " + amount);
    }
    return amount;
  }

  private static int atLeastOne(Config config, String key, int usual, String reason) {
    int count = count(config, key, usual);
    if (count == 0) {
      throw new IllegalArgumentException(key + " must be at least 1: " + reason);
    }
    return count;
  }

  private static Duration interval(Config config, String key, Duration usual) {
    Duration interval = config.getOptionalValue(key, Duration.class).orElse(usual);
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException(key + " must be longer than nothing; it is " + interval);
    }
    return interval;
  }
}
