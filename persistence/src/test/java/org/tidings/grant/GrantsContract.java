package org.tidings.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Grants} keeps to. */
public interface GrantsContract {

  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  Duration DAY = Duration.ofDays(1);

  /** Whose workspace it is. */
  UUID ann();

  /** Does the work in a transaction of its own. */
  <T> T in(Function<Grants, T> work);

  @Test
  default void knows_each_person_s_own_the_oldest_first() {
    UUID second = add(grant(NOON.plusSeconds(1)));
    UUID first = add(grant(NOON));

    assertThat(ids(grants -> grants.ofUser(ann()))).containsExactly(first, second);
    assertThat(ids(grants -> grants.ofUser(UUID.randomUUID()))).isEmpty();
  }

  @Test
  default void finds_what_has_rested_and_can_be_refreshed_the_longest_first() {
    UUID rested = add(grant(NOON));
    UUID longer = add(grant(NOON.minus(DAY)));
    add(grant(NOON.plus(DAY)));
    add(consented(NOON.minus(DAY), new TokenLife(false, NOON.plus(DAY), Optional.empty())));
    add(consented(NOON.minus(DAY), life(NOON)));
    Grant lost = grant(NOON.minus(DAY));
    lost.needsOwner("Gone");
    add(lost);

    assertThat(ids(grants -> grants.refreshedBefore(NOON.plusSeconds(1), NOON, 10)))
        .containsExactly(longer, rested);
    assertThat(ids(grants -> grants.refreshedBefore(NOON.plusSeconds(1), NOON, 1))).hasSize(1);
  }

  @Test
  default void finds_what_ends_soon_until_its_owner_was_told() {
    UUID soon = add(consented(NOON, life(NOON.plus(DAY))));
    UUID sooner = add(consented(NOON, life(NOON.plusSeconds(1))));
    add(consented(NOON, life(NOON.plus(DAY.multipliedBy(20)))));
    add(consented(NOON, life(NOON)));
    add(grant(NOON));
    Grant told = consented(NOON, life(NOON.plus(DAY)));
    told.foretold(NOON);
    add(told);

    assertThat(ids(grants -> grants.endingBefore(NOON.plus(DAY.multipliedBy(2)), NOON, 10)))
        .containsExactly(sooner, soon);
  }

  @Test
  default void a_removed_one_is_gone() {
    UUID id = add(grant(NOON));
    in(
        grants -> {
          grants.remove(grants.lock(id).orElseThrow());
          return null;
        });

    assertThat(isThere(id)).isFalse();
  }

  private List<UUID> ids(Function<Grants, List<Grant>> query) {
    return in(grants -> query.apply(grants).stream().map(Grant::id).toList());
  }

  /** Whether it can be read. */
  default boolean isThere(UUID id) {
    return in(grants -> grants.find(id).isPresent());
  }

  private UUID add(Grant grant) {
    in(
        grants -> {
          grants.add(grant);
          return null;
        });
    return grant.id();
  }

  private Grant grant(Instant at) {
    return consented(at, new TokenLife(true, at.plus(DAY), Optional.empty()));
  }

  private static TokenLife life(Instant wall) {
    return new TokenLife(true, NOON, Optional.of(wall));
  }

  private Grant consented(Instant at, TokenLife life) {
    Grant grant = new Grant(UUID.randomUUID(), ann(), "x", at);
    grant.consented("read", new byte[] {1}, new byte[] {2}, life, at);
    return grant;
  }
}
