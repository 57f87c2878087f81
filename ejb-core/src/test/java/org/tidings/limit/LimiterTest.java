package org.tidings.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.problem.TooOftenException;
import org.tidings.testing.memory.Limiters;
import org.tidings.testing.memory.Workspace;

class LimiterTest {

  private static final Use ANNS_CODE =
      Use.forMail("ann@example.org", Limit.CODES_PER_TARGET); // 10/PT1H

  private final Workspace world = new Workspace();
  private final Limiter limiter = world.limiter;

  @Test
  void tells_how_many_turns_are_left_and_when_all_are_back() {
    limiter.ask(ANNS_CODE);
    world.clock.advance(Duration.ofMinutes(1));

    Standing standing = limiter.ask(ANNS_CODE).standings().get(0);

    assertThat(standing.left()).isEqualTo(8);
    assertThat(standing.untilFull()).isEqualTo(Duration.ofMinutes(11));
    assertThat(standing.untilNext()).isZero();
  }

  @Test
  void says_when_to_try_again() {
    useUp();

    assertThatThrownBy(() -> limiter.use(ANNS_CODE))
        .isInstanceOfSatisfying(
            TooOftenException.class, e -> assertThat(e.waitSeconds()).isEqualTo(360))
        .hasMessage("That was too often. Try again in 6 minutes.");
  }

  @Test
  void waits_for_the_limit_that_is_used_up_and_takes_nothing_of_the_other() {
    useUp();
    Use anns = Use.by(world.ann, Limit.CODES_PER_USER);

    Verdict verdict = limiter.ask(anns, ANNS_CODE);

    assertThat(verdict.granted()).isFalse();
    assertThat(verdict.untilNext()).isEqualTo(Duration.ofMinutes(6));
    assertThat(verdict.standings()).extracting(Standing::left).containsExactly(20L, 0L);
  }

  @Test
  void two_nodes_count_together() {
    Limiter other = Limiters.usual(world.buckets, world.clock);
    for (int i = 0; i < 5; i++) {
      limiter.use(ANNS_CODE);
      other.use(ANNS_CODE);
    }

    assertThatThrownBy(() -> limiter.use(ANNS_CODE)).isInstanceOf(TooOftenException.class);
    assertThatThrownBy(() -> other.use(ANNS_CODE)).isInstanceOf(TooOftenException.class);
  }

  @Test
  void one_limit_of_somebody_is_not_another() {
    UUID both = UUID.randomUUID();

    limiter.use(Use.by(both, Limit.API_PER_CALLER), Use.by(both, Limit.API_PER_WORKSPACE));

    assertThat(world.buckets.keys()).hasSize(2);
  }

  @Test
  void whoever_has_an_ipv6_network_has_one_turn_for_all_of_it() {
    useFrom("2001:db8:1:2::1");
    useFrom("2001:db8:1:2:ffff::9");
    useFrom("2001:db8:1:3::1");
    useFrom("192.0.2.1");
    useFrom("192.0.2.2");

    assertThat(world.buckets.keys()).hasSize(4);
  }

  @Test
  void no_bucket_shows_whose_it_is() {
    useFrom("192.0.2.1");
    limiter.use(ANNS_CODE);

    assertThat(world.buckets.keys())
        .hasSize(2)
        .allMatch(key -> key.matches("[0-9a-f]{42}"), "a keyed hash in hexadecimal");
    assertThat(ANNS_CODE.toString()).doesNotContain("ann");
  }

  private void useUp() {
    for (int i = 0; i < 10; i++) {
      limiter.use(ANNS_CODE);
    }
  }

  private void useFrom(String address) {
    world.origin.set(address);
    limiter.use(Use.from(world.origin, Limit.API_PER_ADDRESS));
  }
}
