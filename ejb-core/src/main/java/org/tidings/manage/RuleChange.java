package org.tidings.manage;

import java.util.Optional;

/**
 * What to change about a rule; what is left out stays.
 *
 * @param match takes the place of all conditions
 */
public record RuleChange(
    Optional<String> name,
    Optional<String> effect,
    Optional<Boolean> enabled,
    Optional<RuleDraft.Match> match) {

  public static RuleChange switched(boolean on) {
    return new RuleChange(Optional.empty(), Optional.empty(), Optional.of(on), Optional.empty());
  }

  public static RuleChange to(RuleDraft draft) {
    return new RuleChange(
        Optional.of(draft.name()),
        Optional.of(draft.effect()),
        Optional.of(draft.enabled()),
        Optional.of(draft.match()));
  }

  RuleDraft of(RuleView rule) {
    return new RuleDraft(
        name.orElse(rule.name()),
        effect.orElse(rule.effect()),
        enabled.orElse(rule.enabled()),
        match.orElse(rule.match().typed()));
  }
}
