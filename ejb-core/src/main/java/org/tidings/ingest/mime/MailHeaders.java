package org.tidings.ingest.mime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;

/**
 * The header fields of a mail that we read; all others are passed over, however many there are. A
 * field that comes twice counts once, as it came first.
 */
public final class MailHeaders {

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
          "sender",
          "subject",
          "x-priority",
          "x-tidings-mail");

  private final Map<String, String> raw = new HashMap<>();

  void add(Field field) {
    String name = field.getNameLowerCase();
    if (READ.contains(name) && !raw.containsKey(name)) {
      raw.put(name, bodyOf(field));
    }
  }

  public boolean has(String name) {
    return raw.containsKey(name);
  }

  /** The field as it stands, in one line; empty when there is none. */
  public String raw(String name) {
    return raw.getOrDefault(name, "");
  }

  /** The field with its encoded words decoded; empty when there is none. */
  public String text(String name) {
    return HeaderText.decode(raw(name));
  }

  /** The message ids in a field (RFC 5322 section 3.6.4), without their angle brackets. */
  public List<String> messageIds(String name) {
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
    if (ids.isEmpty() && !value.isBlank()) {
      ids.add(value.strip().split("\\s+", 2)[0]);
    }
    return ids;
  }

  public Optional<String> firstMessageId(String name) {
    return messageIds(name).stream().filter(id -> !id.isEmpty()).findFirst();
  }

  private static String bodyOf(Field field) {
    ByteSequence line = field.getRaw();
    if (line == null) {
      return HeaderText.clean(field.getBody());
    }
    byte[] bytes = line.toByteArray();
    byte[] body = Arrays.copyOfRange(bytes, indexOfColon(bytes) + 1, bytes.length);
    return HeaderText.clean(Charsets.guess(body));
  }

  private static int indexOfColon(byte[] line) {
    for (int i = 0; i < line.length; i++) {
      if (line[i] == ':') {
        return i;
      }
    }
    return -1;
  }
}
