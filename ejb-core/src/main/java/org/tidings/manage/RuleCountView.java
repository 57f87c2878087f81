package org.tidings.manage;

import java.util.UUID;

/** How many notifications of a digest's window a rule left out, of those that are still there. */
public record RuleCountView(UUID ruleId, String name, int count) {

  @Override
  public String toString() {
    return "RuleCountView[" + ruleId + "]";
  }
}
