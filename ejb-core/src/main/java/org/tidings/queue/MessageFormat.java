package org.tidings.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tidings.json.JsonText;
import org.tidings.tenant.TenantId;

/**
 * The form of a message on its way: {@code {"v":2,"tenant":ID,"kind":CODE,"ids":[ID,...],
 * "trace":TRACEPARENT,"seal":SEAL}}. What arrives is believed only when it has this form and its
 * seal fits all of it and the queue it came from.
 */
@ApplicationScoped
public class MessageFormat {

  /** Version 1 had no seal; its messages are refused, and their work is asked for again. */
  public static final int VERSION = 2;

  static final int MAX_CHARS = 64 * 1024;

  /** A traceparent of version 00, as W3C Trace Context level 1, section 3.2 has it. */
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private final MessageSeal seal;

  @Inject
  public MessageFormat(MessageSeal seal) {
    this.seal = seal;
  }

  protected MessageFormat() {
    this(null); // for the container
  }

  /**
   * Writes a message.
   *
   * @param queue the name of the only queue on which it will be believed
   */
  public String write(String queue, QueueMessage message) {
    JsonArrayBuilder ids = JsonText.array();
    message.ids().forEach(id -> ids.add(id.toString()));
    return JsonText.object()
        .add("v", VERSION)
        .add("tenant", message.tenant().toString())
        .add("kind", message.kind())
        .add("ids", ids)
        .add("trace", message.trace())
        .add("seal", seal.over(queue, message))
        .build()
        .toString();
  }

  public Arrival read(QueueName queue, String body) {
    if (body.length() > MAX_CHARS) {
      return new Arrival.Poison("too long");
    }
    try {
      return arrival(queue, JsonText.parse(body));
    } catch (RuntimeException e) { // a parser has more ways to refuse a text than it declares
      return new Arrival.Poison("not of our form");
    }
  }

  private Arrival arrival(QueueName queue, JsonObject json) {
    if (json.getInt("v") != VERSION) {
      return new Arrival.Poison("unknown version");
    }
    MessageKind kind = MessageKind.of(json.getString("kind")).orElse(null);
    if (kind == null) {
      return new Arrival.Poison("unknown kind");
    }
    QueueMessage message = message(kind, json);
    if (message.ids().isEmpty() || !TRACEPARENT.matcher(message.trace()).matches()) {
      return new Arrival.Poison("no ids, or no trace");
    }
    if (!seal.fits(json.getString("seal"), queue.code(), message)) {
      return new Arrival.Poison("not sealed by us for this queue, or changed since");
    }
    return new Arrival.Understood(kind, message);
  }

  private static QueueMessage message(MessageKind kind, JsonObject json) {
    List<UUID> ids =
        json.getJsonArray("ids").getValuesAs(JsonString::getString).stream()
            .map(UUID::fromString)
            .toList();
    TenantId tenant = new TenantId(UUID.fromString(json.getString("tenant")));
    return new QueueMessage(tenant, kind.code(), ids, json.getString("trace"));
  }

  /** What arrived. */
  public sealed interface Arrival {

    record Understood(MessageKind kind, QueueMessage message) implements Arrival {}

    /** Nothing that we sent. The reason quotes nothing of it. */
    record Poison(String reason) implements Arrival {}
  }
}
