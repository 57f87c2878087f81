package org.tidings.manage;

import java.util.Optional;
import org.tidings.identity.CurrentCaller;
import org.tidings.testing.memory.Workspace;

/** The services for rules, and rules for them. */
final class RuleSetups {

  private RuleSetups() {}

  static RuleSetup of(Workspace world, CurrentCaller caller) {
    return new RuleSetup(
        caller,
        world.accounts,
        world.allowance,
        world.rules,
        world.ruleVault,
        world.sources,
        world.trail,
        world.clock);
  }

  static RulePreview preview(Workspace world, CurrentCaller caller) {
    return new RulePreview(
        of(world, caller),
        new PreviewPages(caller, world.notifications, world.ruleShelf, world.sieve),
        world.clock);
  }

  static RuleDraft draft(String effect, String field, String typed) {
    return new RuleDraft("", effect, true, match(field, typed));
  }

  static RuleDraft.Match match(String field, String typed) {
    return new RuleDraft.Match(
        Optional.empty(),
        only("sender", field, typed),
        only("subject", field, typed),
        only("text", field, typed),
        only("list", field, typed));
  }

  private static Optional<String> only(String name, String field, String typed) {
    return Optional.of(typed).filter(given -> name.equals(field));
  }
}
