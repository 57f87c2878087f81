package org.tidings.testing.queue;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tidings.queue.MessageFormat;
import org.tidings.queue.QueueMessage;
import org.tidings.queue.QueueName;
import org.tidings.tenant.TenantId;

/** A way in which somebody who can write to a queue may forge a message to the delivery queue. */
public record Forgery(String name, UnaryOperator<String> forge) {

  public static List<Forgery> all() {
    return List.of(
        new Forgery(
            "swapped tenant", genuine -> changed(genuine, "tenant", TenantId.random().toString())),
        new Forgery("no tenant", genuine -> without(genuine, "tenant")),
        new Forgery(
            "changed ids",
            genuine -> genuine.replaceFirst("(?<=\"ids\":\\[\")[^\"]+", "" + UUID.randomUUID())),
        new Forgery(
            "one more id",
            genuine -> genuine.replace("\"ids\":[", "\"ids\":[\"" + UUID.randomUUID() + "\",")),
        new Forgery("changed kind", genuine -> changed(genuine, "kind", "compose-digest")),
        new Forgery(
            "changed trace",
            genuine -> changed(genuine, "trace", "00-" + "a".repeat(32) + "-b7ad6b7169203331-01")),
        new Forgery("no seal", genuine -> without(genuine, "seal")),
        new Forgery("empty seal", genuine -> changed(genuine, "seal", "")),
        new Forgery("bad seal", genuine -> changed(genuine, "seal", "AQ" + "A".repeat(48))),
        new Forgery(
            "unknown key",
            genuine -> sealedBy(SealedMessages.with(SealedMessages.newKeyset()), genuine)),
        new Forgery(
            "moved from the other queue",
            genuine ->
                SealedMessages.FORMAT.write(QueueName.SUMMARIZATION.code(), message(genuine))),
        new Forgery(
            "earlier version without seal",
            genuine -> without(genuine, "seal").replace("\"v\":2", "\"v\":1")),
        new Forgery("earlier version with seal", genuine -> genuine.replace("\"v\":2", "\"v\":1")));
  }

  /** The forged body, made of a message that we sealed for the delivery queue. */
  public String of(QueueMessage message) {
    String genuine = SealedMessages.FORMAT.write(QueueName.DELIVERY.code(), message);
    String forged = forge.apply(genuine);
    if (forged.equals(genuine)) {
      throw new AssertionError(this + " changed nothing");
    }
    return forged;
  }

  private static String changed(String body, String field, String value) {
    return body.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");
  }

  private static String without(String body, String field) {
    return body.replaceFirst("\"" + field + "\":\"[^\"]*\",?", "").replace(",}", "}");
  }

  private static String sealedBy(MessageFormat other, String genuine) {
    return other.write(QueueName.DELIVERY.code(), message(genuine));
  }

  private static QueueMessage message(String genuine) {
    return ((MessageFormat.Arrival.Understood)
            SealedMessages.FORMAT.read(QueueName.DELIVERY, genuine))
        .message();
  }

  @Override
  public String toString() {
    return name;
  }
}
