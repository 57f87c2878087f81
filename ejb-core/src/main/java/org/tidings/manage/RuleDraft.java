package org.tidings.manage;

import java.util.Optional;
import java.util.UUID;

/**
 * A rule that somebody wants.
 *
 * @param effect exclude, include, urgent or low
 * @param match what an item must be for the rule to hold
 */
public record RuleDraft(String name, String effect, boolean enabled, Match match) {

  /**
   * What an item must be: all that is given, each as somebody types it.
   *
   * @param sender words, or between slashes a regular expression, as the three after it
   */
  public record Match(
      Optional<UUID> source,
      Optional<String> sender,
      Optional<String> subject,
      Optional<String> text,
      Optional<String> list) {

    @Override
    public String toString() {
      return "Match[hidden]";
    }
  }

  @Override
  public String toString() {
    return "RuleDraft[" + effect + "]";
  }
}
