package org.tidings.manage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which notifications to list.
 *
 * @param query words to find, in whatever case, in subject, text or sender
 * @param since only those stored at or after this
 */
public record NotificationFilter(
    Optional<UUID> source, Optional<String> query, Optional<Instant> since) {

  public static final NotificationFilter ALL =
      new NotificationFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
