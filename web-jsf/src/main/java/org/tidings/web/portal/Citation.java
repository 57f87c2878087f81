package org.tidings.web.portal;

import java.util.UUID;
import org.tidings.manage.NotificationView;

/** One item that an entry of a digest rests on. */
public record Citation(UUID id, String from, String subject) {

  static Citation of(NotificationView item) {
    String from = item.fromName().isBlank() ? item.fromAddress() : item.fromName();
    return new Citation(item.id(), from, item.subject().isBlank() ? "No subject" : item.subject());
  }
}
