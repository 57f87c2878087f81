package org.tidings.ingest.mime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The header fields of a mail that we read; all others are passed over, however many there are. A
 * field that comes twice counts once, as it first said something.
 */
final class MailHeaders {

  private static final Set<String> READ =
      Set.of(
          "auto-submitted",
          "date",
          "from",
          "importance",
          "in-reply-to",
          "list-id",
          "list-unsubscribe",
          "message-id",
          "precedence",
          "references",
          "reply-to",
          "resent-from",
          "return-path",
          "sender",
          "subject",
          "x-from",
          "x-priority",
          "x-tidings-mail");

  private final Map<String, byte[]> raw = new HashMap<>();

  MailHeaders(List<HeaderBlock.Field> fields) {
    for (HeaderBlock.Field field : fields) {
      byte[] known = raw.get(field.name());
      if (READ.contains(field.name()) && (known == null || isBlank(known))) {
        raw.put(field.name(), field.body());
      }
    }
  }

  boolean has(String name) {
    return raw.containsKey(name);
  }

  /** The field as it stands, in one line; empty when there is none. */
  String raw(String name) {
    byte[] body = raw.get(name);
    return body == null ? "" : HeaderText.clean(Charsets.guess(body));
  }

  /** The field with its encoded words decoded; empty when there is none. */
  String text(String name) {
    return HeaderText.decode(raw(name));
  }

  /** The message ids in a field (RFC 5322 section 3.6.4), without their angle brackets. */
  List<String> messageIds(String name) {
    List<String> ids = new ArrayList<>();
    String value = raw(name);
    int open = value.indexOf('<');
    while (open >= 0) {
      int close = value.indexOf('>', open);
      if (close < 0) {
        break;
      }
      ids.add(value.substring(open + 1, close).replaceAll("\\s", ""));
      open = value.indexOf('<', close);
    }
    String bare = value.strip().split("\\s+", 2)[0];
    if (ids.isEmpty() && (bare.contains("@") || name.equals("message-id")) && !bare.isEmpty()) {
      ids.add(bare);
    }
    return ids;
  }

  Optional<String> firstMessageId(String name) {
    return messageIds(name).stream().filter(id -> !id.isEmpty()).findFirst();
  }

  private static boolean isBlank(byte[] body) {
    for (byte b : body) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }
}
