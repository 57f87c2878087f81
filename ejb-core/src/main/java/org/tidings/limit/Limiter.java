package org.tidings.limit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tidings.bucket.Bucket;
import org.tidings.bucket.Buckets;
import org.tidings.bucket.Turns;
import org.tidings.problem.TooOftenException;

/**
 * Says whether something may be done once more, for all nodes together. One round trip to the
 * database, however many limits are asked; when it is away nothing is granted. Ask outside a
 * transaction.
 */
@ApplicationScoped
public class Limiter {

  private static final Duration LEAST_TURN = Duration.of(1, ChronoUnit.MICROS);

  private final Rates rates;
  private final BucketKeys keys;
  private final Buckets buckets;
  private final Clock clock;

  @Inject
  public Limiter(Rates rates, BucketKeys keys, Buckets buckets, Clock clock) {
    this.rates = rates;
    this.keys = keys;
    this.buckets = buckets;
    this.clock = clock;
  }

  protected Limiter() {
    this(null, null, null, null); // for the container
  }

  /**
   * Takes one turn of each limit, or none when one of them is used up.
   *
   * @throws TooOftenException when one of them is
   */
  public void use(Use... uses) {
    ask(uses).orRefuse();
  }

  /**
   * As {@link #use}, for who wants to tell how it stands.
   *
   * @param uses of those that are equal, each takes a turn
   */
  public Verdict ask(Use... uses) {
    Instant now = clock.instant();
    Map<Use, Long> counted =
        Arrays.stream(uses).collect(groupingBy(use -> use, LinkedHashMap::new, counting()));
    List<Use> asked = List.copyOf(counted.keySet());
    List<Bucket> wanted = asked.stream().map(use -> bucket(use, counted.get(use))).toList();
    Turns turns = buckets.take(wanted, now);
    return new Verdict(
        turns.granted(),
        IntStream.range(0, asked.size())
            .mapToObj(
                i -> standing(asked.get(i).limit(), wanted.get(i), turns.fullAt().get(i), now))
            .toList());
  }

  /** Gives a turn back that was taken in vain. */
  public void giveBack(Use use) {
    buckets.giveBack(bucket(use, 1));
  }

  private Bucket bucket(Use use, long times) {
    Rate rate = rates.of(use.limit());
    return use.looks()
        ? look(use, rate)
        : new Bucket(keys.of(use), rate.most(), rate.turn(), times);
  }

  /** Grants what a turn would be granted, and takes no more than a microsecond of the time. */
  private Bucket look(Use use, Rate rate) {
    Duration butOneTurn = rate.turn().multipliedBy(rate.most() - 1L);
    return new Bucket(keys.of(use), butOneTurn.toNanos() / 1_000 + 1, LEAST_TURN);
  }

  private Standing standing(Limit limit, Bucket bucket, Instant fullAt, Instant now) {
    return Standing.of(limit, rates.of(limit), bucket, fullAt, now);
  }
}
