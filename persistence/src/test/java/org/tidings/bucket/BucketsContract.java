package org.tidings.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Buckets} keeps to. */
public interface BucketsContract {

  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  Bucket ANNS = new Bucket("ann", 3, Duration.ofSeconds(20));
  Bucket HERS_AT_THE_OFFICE = new Bucket("office", 5, Duration.ofSeconds(1));

  Buckets buckets();

  @Test
  default void a_full_bucket_holds_as_many_turns_as_its_size() {
    assertThat(take(4, NOON, ANNS)).isEqualTo(3);
  }

  @Test
  default void turns_come_back_one_by_one() {
    take(3, NOON, ANNS);

    assertThat(take(2, NOON.plusSeconds(19), ANNS)).isZero();
    assertThat(take(2, NOON.plusSeconds(20), ANNS)).isEqualTo(1);
    assertThat(take(5, NOON.plusSeconds(600), ANNS)).isEqualTo(3);
  }

  @Test
  default void tells_when_each_bucket_is_full_again() {
    Turns turns = buckets().take(List.of(HERS_AT_THE_OFFICE, ANNS), NOON);

    assertThat(turns.granted()).isTrue();
    assertThat(turns.fullAt()).containsExactly(NOON.plusSeconds(1), NOON.plusSeconds(20));
  }

  @Test
  default void takes_nothing_from_one_bucket_when_another_is_empty() {
    take(3, NOON, ANNS);

    Turns refused = buckets().take(List.of(HERS_AT_THE_OFFICE, ANNS), NOON);

    assertThat(refused).isEqualTo(new Turns(false, List.of(NOON, NOON.plusSeconds(60))));
    assertThat(take(6, NOON, HERS_AT_THE_OFFICE)).isEqualTo(5);
  }

  @Test
  default void several_turns_are_taken_together_or_none_of_them() {
    Bucket two = new Bucket(ANNS.key(), ANNS.size(), ANNS.turn(), 2);

    assertThat(take(1, NOON, two)).isEqualTo(1);
    assertThat(take(1, NOON, two)).isZero();
    assertThat(take(2, NOON, ANNS)).isEqualTo(1);

    buckets().giveBack(two);

    assertThat(take(3, NOON, ANNS)).isEqualTo(2);
  }

  @Test
  default void a_turn_that_is_given_back_can_be_taken_again() {
    take(3, NOON, ANNS);

    buckets().giveBack(ANNS);

    assertThat(take(3, NOON, ANNS)).isEqualTo(1);
  }

  @Test
  default void giving_back_fills_no_bucket_above_its_rim() {
    take(1, NOON, ANNS);
    buckets().giveBack(ANNS);
    buckets().giveBack(ANNS);

    assertThat(take(5, NOON, ANNS)).isEqualTo(3);
    buckets().giveBack(HERS_AT_THE_OFFICE); // that nobody took from
    assertThat(take(9, NOON, HERS_AT_THE_OFFICE)).isEqualTo(5);
  }

  @Test
  default void a_clock_that_runs_behind_takes_no_more() {
    take(3, NOON, ANNS);

    assertThat(take(1, NOON.minusSeconds(30), ANNS)).isZero();
  }

  @Test
  default void forgets_a_bucket_once_it_is_full() {
    take(3, NOON, ANNS);
    take(1, NOON, HERS_AT_THE_OFFICE);

    assertThat(buckets().forgetFull(NOON.plusSeconds(59), 10)).isEqualTo(1);
    assertThat(take(1, NOON, ANNS)).isZero();
    assertThat(buckets().forgetFull(NOON.plusSeconds(60), 10)).isEqualTo(1);
    assertThat(buckets().forgetFull(NOON.plusSeconds(60), 10)).isZero();
  }

  /** Asks so many times; answers how often a turn was granted. */
  private long take(int times, Instant now, Bucket... from) {
    return IntStream.range(0, times)
        .filter(time -> buckets().take(List.of(from), now).granted())
        .count();
  }
}
