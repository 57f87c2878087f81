package org.tidings.sift;

import java.util.UUID;
import org.tidings.notification.NotificationContent;

/** An item as rules look at it. */
public record SiftedItem(
    UUID source,
    SiftedText fromName,
    SiftedText fromAddress,
    SiftedText subject,
    SiftedText text,
    SiftedText list) {

  /** Of a longer text the beginning counts: what rules cost is bounded by it. */
  public static final int MAX_TEXT_CHARS = 10_000;

  public static SiftedItem of(UUID source, NotificationContent content) {
    return new SiftedItem(
        source,
        beginning(content.fromName()),
        beginning(content.fromAddress()),
        beginning(content.subject()),
        beginning(content.text()),
        beginning(content.list()));
  }

  private static SiftedText beginning(String text) {
    return new SiftedText(text.substring(0, Math.min(MAX_TEXT_CHARS, text.length())));
  }

  @Override
  public String toString() {
    return "SiftedItem[hidden]";
  }
}
