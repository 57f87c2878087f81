package org.tidings.manage;

import java.time.Instant;
import java.util.UUID;

/**
 * A rule of the caller's.
 *
 * @param effect exclude, include, urgent or low
 */
public record RuleView(
    UUID id, String name, String effect, boolean enabled, RuleMatchView match, Instant createdAt) {

  @Override
  public String toString() {
    return "RuleView[" + id + "]";
  }
}
