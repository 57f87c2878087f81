package org.tidings.web.api;

import java.util.Optional;
import org.tidings.manage.RuleChange;

/**
 * What to change about a rule; what is left out stays.
 *
 * @param match takes the place of all conditions
 */
public record RulePatch(String name, RuleRequest.Match match, String effect, Boolean enabled) {

  RuleChange change() {
    return new RuleChange(
        Optional.ofNullable(name),
        Optional.ofNullable(effect),
        Optional.ofNullable(enabled),
        Optional.ofNullable(match).map(RuleRequest.Match::typed));
  }

  @Override
  public String toString() {
    return "RulePatch[hidden]";
  }
}
