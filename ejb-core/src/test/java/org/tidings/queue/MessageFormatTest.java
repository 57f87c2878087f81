package org.tidings.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.queue.MessageFormat.Arrival;
import org.tidings.tenant.TenantId;
import org.tidings.testing.queue.Forgery;
import org.tidings.testing.queue.SealedMessages;

class MessageFormatTest {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final String ID = "6f9619ff-8b86-d011-b42d-00c04fc964ff";

  private static final QueueMessage MESSAGE =
      new QueueMessage(
          TenantId.random(), "send-delivery", List.of(UUID.randomUUID(), UUID.randomUUID()), TRACE);

  @Test
  void reads_what_it_wrote() {
    assertThat(read(write(SealedMessages.FORMAT)))
        .isEqualTo(new Arrival.Understood(MessageKind.SEND_DELIVERY, MESSAGE));
  }

  @Test
  void writes_the_documented_form() {
    assertThat(write(SealedMessages.FORMAT))
        .matches(
            "\\{\"v\":2,\"tenant\":\"[0-9a-f-]{36}\",\"kind\":\"send-delivery\","
                + "\"ids\":\\[\"[0-9a-f-]{36}\",\"[0-9a-f-]{36}\"],\"trace\":\""
                + TRACE
                + "\",\"seal\":\"[A-Za-z0-9_-]{50}\"}");
  }

  @ParameterizedTest
  @MethodSource("org.tidings.testing.queue.Forgery#all")
  void believes_no_forged_message(Forgery forgery) {
    assertPoison(forgery.of(MESSAGE));
  }

  @Test
  void believes_what_an_older_key_sealed_for_as_long_as_the_keyset_holds_it()
      throws GeneralSecurityException {
    KeysetHandle old = SealedMessages.newKeyset();
    KeysetHandle rotated =
        KeysetHandle.newBuilder(old)
            .addEntry(
                KeysetHandle.generateEntryFromParametersName("HMAC_SHA256_256BITTAG")
                    .withRandomId()
                    .makePrimary())
            .build();
    MessageFormat afterwards = SealedMessages.with(rotated);

    assertThat(afterwards.read(QueueName.DELIVERY, write(SealedMessages.with(old))))
        .isInstanceOf(Arrival.Understood.class);
    assertThat(SealedMessages.with(old).read(QueueName.DELIVERY, write(afterwards)))
        .isInstanceOf(Arrival.Poison.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "[]",
        "{}",
        "{\"v\":2",
        "{\"v\":\"2\"}",
        "{\"v\":2,\"tenant\":null,\"kind\":null,\"ids\":null,\"trace\":null,\"seal\":null}"
      })
  void refuses_what_is_no_message(String body) {
    assertPoison(body);
  }

  @Test
  void refuses_fields_that_are_not_what_they_should_be() {
    assertPoison(body(3, ID, "send-delivery", "[\"" + ID + "\"]", TRACE));
    assertPoison(body(2, ID, "drop-tables", "[\"" + ID + "\"]", TRACE));
    assertPoison(body(2, "acme", "send-delivery", "[\"" + ID + "\"]", TRACE));
    assertPoison(body(2, ID, "send-delivery", "[]", TRACE));
    assertPoison(body(2, ID, "send-delivery", "[7]", TRACE));
    assertPoison(body(2, ID, "send-delivery", "[\"" + ID + "\"]", "\\u001b[31mforged log line"));
  }

  @Test
  void refuses_a_body_over_64_kilobytes_and_nesting_that_would_exhaust_the_stack() {
    assertPoison(" ".repeat(MessageFormat.MAX_CHARS + 1));
    assertPoison("{\"v\":" + "[".repeat(60_000));
  }

  private static String write(MessageFormat format) {
    return format.write(QueueName.DELIVERY.code(), MESSAGE);
  }

  private static Arrival read(String body) {
    return SealedMessages.FORMAT.read(QueueName.DELIVERY, body);
  }

  private static void assertPoison(String body) {
    assertThat(read(body)).isInstanceOf(Arrival.Poison.class);
  }

  private static String body(int version, String tenant, String kind, String ids, String trace) {
    return "{\"v\":%d,\"tenant\":\"%s\",\"kind\":\"%s\",\"ids\":%s,\"trace\":\"%s\",\"seal\":\"AQ\"}"
        .formatted(version, tenant, kind, ids, trace);
  }
}
