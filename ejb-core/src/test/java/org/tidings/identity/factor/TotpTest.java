package org.tidings.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238, appendix B, of which an app shows the last six digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void makes_the_codes_of_the_standard(long second, String code) {
    Instant at = Instant.ofEpochSecond(second);

    assertThat(Totp.code(SECRET, at)).isEqualTo(code.substring(2));
    assertThat(Totp.stepOf(SECRET, code.substring(2), at)).hasValue(second / 30);
  }

  @Test
  void a_clock_may_be_one_step_off_either_way() {
    Instant now = Instant.ofEpochSecond(1_111_111_111);
    String code = Totp.code(SECRET, now);
    long step = 1_111_111_111 / 30;

    assertThat(Totp.stepOf(SECRET, code, now.plusSeconds(30))).hasValue(step);
    assertThat(Totp.stepOf(SECRET, code, now.minusSeconds(30))).hasValue(step);
    assertThat(Totp.stepOf(SECRET, code, now.plusSeconds(60))).isEmpty();
    assertThat(Totp.stepOf(SECRET, code, now.minusSeconds(60))).isEmpty();
  }

  @Test
  void anything_else_is_no_code() {
    Instant now = Instant.ofEpochSecond(59);

    for (String typed : new String[] {"", "28708", "2870820", "94287082", "abcdef", "２８７０８２"}) {
      assertThat(Totp.stepOf(SECRET, typed, now)).as(typed).isEmpty();
    }
  }

  @Test
  void secrets_are_as_long_as_the_hash_and_differ() {
    assertThat(Totp.newSecret()).hasSize(20).isNotEqualTo(Totp.newSecret());
  }
}
