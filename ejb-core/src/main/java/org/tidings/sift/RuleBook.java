package org.tidings.sift;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.rule.Effect;

/**
 * A person's rules at one moment, compiled once and asked for each item. Include beats exclude, and
 * urgent beats low, in whatever order the rules were made; neither pair knows of the other.
 */
public final class RuleBook {

  /** The book of who has no rules. */
  public static final RuleBook EMPTY = new RuleBook(List.of());

  private final List<SiftingRule> rules;

  /**
   * @param rules those that are switched on, the oldest first
   */
  public RuleBook(List<SiftingRule> rules) {
    this.rules = List.copyOf(rules);
  }

  public Verdict verdict(SiftedItem item) {
    Map<Effect, UUID> first = new EnumMap<>(Effect.class);
    for (SiftingRule rule : rules) {
      if (!first.containsKey(rule.effect()) && rule.holdsFor(item)) {
        first.put(rule.effect(), rule.id());
      }
    }
    if (first.isEmpty()) {
      return Verdict.NONE;
    }
    boolean included = first.containsKey(Effect.INCLUDE);
    return new Verdict(
        included ? Optional.empty() : Optional.ofNullable(first.get(Effect.EXCLUDE)),
        included,
        weight(first));
  }

  private static Weight weight(Map<Effect, UUID> first) {
    if (first.containsKey(Effect.URGENT)) {
      return Weight.URGENT;
    }
    return first.containsKey(Effect.LOW) ? Weight.LOW : Weight.USUAL;
  }

  /** Whether a rule may bring back what would be left out for another reason. */
  public boolean includes() {
    return rules.stream().anyMatch(rule -> rule.effect() == Effect.INCLUDE);
  }
}
