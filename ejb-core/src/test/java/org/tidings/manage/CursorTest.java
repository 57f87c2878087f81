package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.page.PageKey;
import org.tidings.problem.InvalidInputException;

class CursorTest {

  @Test
  void reads_back_what_it_wrote_to_the_microsecond() {
    PageKey key = new PageKey(Instant.parse("2026-03-01T12:00:00.123456Z"), UUID.randomUUID());

    assertThat(Cursor.decode(Optional.of(Cursor.encode(key)))).contains(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "|", "2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z|x", "x|x"})
  void refuses_what_it_did_not_write(String text) {
    String cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));

    assertThatThrownBy(() -> Cursor.decode(Optional.of(cursor)))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> Cursor.decode(Optional.of("ä" + text)))
        .isInstanceOf(InvalidInputException.class);
  }
}
