package org.tidings.manage;

import java.util.Optional;
import java.util.UUID;
import org.tidings.sift.RuleText;

/** What an item must be for a rule to hold; null is anything. */
public record RuleMatchView(
    Optional<UUID> source,
    Optional<String> sender,
    Optional<String> subject,
    Optional<String> text,
    Optional<String> list) {

  static RuleMatchView of(RuleText rule) {
    return new RuleMatchView(
        rule.source(), rule.sender(), rule.subject(), rule.text(), rule.list());
  }

  RuleDraft.Match typed() {
    return new RuleDraft.Match(source, sender, subject, text, list);
  }

  @Override
  public String toString() {
    return "RuleMatchView[hidden]";
  }
}
