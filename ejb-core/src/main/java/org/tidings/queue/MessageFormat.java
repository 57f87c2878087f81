package org.tidings.queue;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tidings.json.JsonText;
import org.tidings.tenant.TenantId;

/**
 * The form of a message on its way: {@code {"v":1,"tenant":ID,"kind":CODE,"ids":[ID,...],
 * "trace":TRACEPARENT}}. What arrives is believed only when it has exactly this form.
 */
public final class MessageFormat {

  public static final int VERSION = 1;
  static final int MAX_CHARS = 64 * 1024;

  /** A traceparent of version 00, as W3C Trace Context level 1, section 3.2 has it. */
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private MessageFormat() {}

  public static String write(QueueMessage message) {
    JsonArrayBuilder ids = JsonText.array();
    message.ids().forEach(id -> ids.add(id.toString()));
    return JsonText.object()
        .add("v", VERSION)
        .add("tenant", message.tenant().toString())
        .add("kind", message.kind())
        .add("ids", ids)
        .add("trace", message.trace())
        .build()
        .toString();
  }

  public static Arrival read(String body) {
    if (body.length() > MAX_CHARS) {
      return new Arrival.Poison("too long");
    }
    try {
      return arrival(JsonText.parse(body));
    } catch (RuntimeException e) { // a parser has more ways to refuse a text than it declares
      return new Arrival.Poison("not of our form");
    }
  }

  private static Arrival arrival(JsonObject json) {
    if (json.getInt("v") != VERSION) {
      return new Arrival.Poison("unknown version");
    }
    MessageKind kind = MessageKind.of(json.getString("kind")).orElse(null);
    if (kind == null) {
      return new Arrival.Poison("unknown kind");
    }
    List<UUID> ids =
        json.getJsonArray("ids").getValuesAs(JsonString::getString).stream()
            .map(UUID::fromString)
            .toList();
    String trace = json.getString("trace");
    if (ids.isEmpty() || !TRACEPARENT.matcher(trace).matches()) {
      return new Arrival.Poison("no ids, or no trace");
    }
    TenantId tenant = new TenantId(UUID.fromString(json.getString("tenant")));
    return new Arrival.Understood(kind, new QueueMessage(tenant, kind.code(), ids, trace));
  }

  /** What arrived. */
  public sealed interface Arrival {

    record Understood(MessageKind kind, QueueMessage message) implements Arrival {}

    /** Nothing that we sent. The reason quotes nothing of it. */
    record Poison(String reason) implements Arrival {}
  }
}
