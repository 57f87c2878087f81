package org.tidings.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.queue.MessageFormat.Arrival;
import org.tidings.tenant.TenantId;

class MessageFormatTest {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final String ID = "6f9619ff-8b86-d011-b42d-00c04fc964ff";

  @Test
  void reads_what_it_wrote() {
    QueueMessage message =
        new QueueMessage(
            TenantId.random(),
            "summarize-notifications",
            List.of(UUID.randomUUID(), UUID.randomUUID()),
            TRACE);

    assertThat(MessageFormat.read(MessageFormat.write(message)))
        .isEqualTo(new Arrival.Understood(MessageKind.SUMMARIZE_NOTIFICATIONS, message));
  }

  @Test
  void understands_the_documented_form() {
    assertThat(MessageFormat.read(body(1, ID, "send-delivery", "[\"" + ID + "\"]", TRACE)))
        .isInstanceOf(Arrival.Understood.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "[]",
        "{}",
        "{\"v\":1",
        "{\"v\":\"1\"}",
        "{\"v\":1,\"tenant\":null,\"kind\":null,\"ids\":null,\"trace\":null}",
        "{\"v\":1,\"kind\":\"send-delivery\",\"ids\":[\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"],"
            + "\"trace\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\"}"
      })
  void refuses_what_is_no_message(String body) {
    assertThat(MessageFormat.read(body)).isInstanceOf(Arrival.Poison.class);
  }

  @Test
  void refuses_an_unknown_version_and_an_unknown_kind() {
    assertPoison(body(2, ID, "send-delivery", "[\"" + ID + "\"]", TRACE));
    assertPoison(body(1, ID, "drop-tables", "[\"" + ID + "\"]", TRACE));
  }

  @Test
  void refuses_fields_that_are_not_what_they_should_be() {
    assertPoison(body(1, "acme", "send-delivery", "[\"" + ID + "\"]", TRACE));
    assertPoison(body(1, ID, "send-delivery", "[]", TRACE));
    assertPoison(body(1, ID, "send-delivery", "[7]", TRACE));
    assertPoison(body(1, ID, "send-delivery", "[\"" + ID + "\"]", "\\u001b[31mforged log line"));
  }

  @Test
  void refuses_a_body_over_64_kilobytes_and_nesting_that_would_exhaust_the_stack() {
    assertPoison(" ".repeat(MessageFormat.MAX_CHARS + 1));
    assertPoison("{\"v\":" + "[".repeat(60_000));
  }

  private static void assertPoison(String body) {
    assertThat(MessageFormat.read(body)).isInstanceOf(Arrival.Poison.class);
  }

  private static String body(int version, String tenant, String kind, String ids, String trace) {
    return "{\"v\":%d,\"tenant\":\"%s\",\"kind\":\"%s\",\"ids\":%s,\"trace\":\"%s\"}"
        .formatted(version, tenant, kind, ids, trace);
  }
}
