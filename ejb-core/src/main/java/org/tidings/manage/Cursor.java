package org.tidings.manage;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.tidings.page.PageKey;
import org.tidings.problem.InvalidInputException;

/** Writes where a page ends into an opaque text, and reads it back. */
final class Cursor {

  private Cursor() {}

  static String encode(PageKey key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((key.createdAt() + "|" + key.id()).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The place that a cursor means.
   *
   * @throws InvalidInputException when we did not write the cursor
   */
  static Optional<PageKey> decode(Optional<String> cursor) {
    return cursor.map(Cursor::decode);
  }

  private static PageKey decode(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      int bar = text.indexOf('|');
      return new PageKey(
          Instant.parse(text.substring(0, Math.max(bar, 0))),
          UUID.fromString(text.substring(bar + 1)));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InvalidInputException("cursor", "Use the cursor that the last answer gave.");
    }
  }
}
