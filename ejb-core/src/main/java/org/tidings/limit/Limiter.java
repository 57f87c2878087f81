package org.tidings.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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

  /** As {@link #use}, for who wants to tell how it stands. */
  public Verdict ask(Use... uses) {
    Instant now = clock.instant();
    List<Bucket> asked = Arrays.stream(uses).map(this::bucket).toList();
    Turns turns = buckets.take(asked, now);
    return new Verdict(
        turns.granted(),
        IntStream.range(0, uses.length)
            .mapToObj(i -> standing(uses[i].limit(), asked.get(i), turns.fullAt().get(i), now))
            .toList());
  }

  private Bucket bucket(Use use) {
    Rate rate = rates.of(use.limit());
    return new Bucket(keys.of(use), rate.most(), rate.turn());
  }

  private Standing standing(Limit limit, Bucket bucket, Instant fullAt, Instant now) {
    return Standing.of(limit, rates.of(limit), bucket, fullAt, now);
  }
}
