package org.tidings.manage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of a digest.
 *
 * @param importance 0 to 1
 * @param notificationIds what it cites
 */
public record EntryView(
    String headline,
    String text,
    double importance,
    Optional<String> url,
    List<UUID> notificationIds) {
  @Override
  public String toString() {
    return "EntryView[hidden]";
  }
}
