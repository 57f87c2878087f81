package org.tidings.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Rules} keeps to. */
public interface RulesContract {

  Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  /** Whose workspace it is. */
  UUID ann();

  /** Does the work in a transaction of its own. */
  <T> T in(Function<Rules, T> work);

  @Test
  default void knows_each_person_s_own_the_oldest_first() {
    UUID second = add(NOON.plusSeconds(1));
    UUID first = add(NOON);

    assertThat(ofUser(ann())).extracting(Rule::id).containsExactly(first, second);
    assertThat(ofUser(UUID.randomUUID())).isEmpty();
  }

  @Test
  default void keeps_what_a_rule_has_become() {
    UUID id = add(NOON);
    in(
        rules -> {
          rules.lock(id).orElseThrow().become(Effect.INCLUDE, false, new byte[] {7});
          return null;
        });

    Rule rule = ofUser(ann()).get(0);
    assertThat(rule.effect()).isEqualTo(Effect.INCLUDE);
    assertThat(rule.isEnabled()).isFalse();
    assertThat(rule.content()).containsExactly(7);
    assertThat(rule.createdAt()).isEqualTo(NOON);
  }

  @Test
  default void a_removed_one_is_gone() {
    UUID id = add(NOON);
    in(
        rules -> {
          rules.remove(rules.lock(id).orElseThrow());
          return null;
        });

    boolean there = in(rules -> rules.lock(id).isPresent());
    assertThat(there).isFalse();
  }

  /** Adds a rule of Ann's; answers its id. */
  default UUID add(Instant at) {
    UUID id = UUID.randomUUID();
    in(
        rules -> {
          rules.add(new Rule(id, ann(), Effect.LOW, true, new byte[] {1}, at));
          return null;
        });
    return id;
  }

  private List<Rule> ofUser(UUID user) {
    return in(rules -> rules.ofUser(user));
  }
}
