package org.tidings.ingest.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.secrets.Secret;
import org.tidings.testing.memory.Workspace;

class SigningSecretTest {

  private static final SigningSecret SECRET =
      new SigningSecret(new Secret("whsec_MfKQ9r8GKYqTwUPD8ILPZIo2LaLw"));

  private static final String BODY = "{\"subject\":\"Grüße\"}";

  /** What {@code openssl dgst -sha256 -mac HMAC} makes of msg_1, noon and the body. */
  private static final String RIGHT = "v1,BeOdk4UsdETl7FIEWunrCykJkVFvJy0X/UGj+1OfDMw=";

  private static final String NOON = Long.toString(Workspace.NOON.getEpochSecond());

  @Test
  void knows_what_was_signed_with_it() {
    assertThat(signed("msg_1", NOON, RIGHT, BODY)).isTrue();
    assertThat(signed("msg_1", NOON, "v1,bm90IHRoaXM= v1a,x " + RIGHT, BODY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "v1,", "v1", "v2,BeOdk4UsdETl7FIEWunrCykJkVFvJy0X/UGj+1OfDMw=", ","})
  void believes_no_other_signature(String signatures) {
    assertThat(signed("msg_1", NOON, signatures, BODY)).isFalse();
  }

  @Test
  void notices_whatever_was_changed() {
    assertThat(signed("msg_2", NOON, RIGHT, BODY)).isFalse();
    assertThat(signed("msg_1", NOON, RIGHT, BODY + " ")).isFalse();
    assertThat(signed("msg_1", "1772452801", RIGHT, BODY)).isFalse();
    assertThat(SigningSecret.random().signed(request("msg_1", NOON, RIGHT, BODY), Workspace.NOON))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "noon", "1772452800.0", "-9223372036854775808", "9999999999999999999"})
  void refuses_what_is_no_time(String timestamp) {
    assertThat(signed("msg_1", timestamp, RIGHT, BODY)).isFalse();
  }

  @Test
  void refuses_what_was_signed_long_ago_or_is_ahead_of_time() {
    Duration near = SigningSecret.TOLERANCE;
    Duration far = near.plusSeconds(1);

    assertThat(signedAt(Workspace.NOON.plus(near))).isTrue();
    assertThat(signedAt(Workspace.NOON.minus(near))).isTrue();
    assertThat(signedAt(Workspace.NOON.plus(far))).isFalse();
    assertThat(signedAt(Workspace.NOON.minus(far))).isFalse();
  }

  @Test
  void is_new_each_time_and_shows_itself_to_nobody() {
    SigningSecret one = SigningSecret.random();

    assertThat(one.value().reveal()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(SigningSecret.random().value().reveal()).isNotEqualTo(one.value().reveal());
    assertThat(one.toString()).doesNotContain("whsec_");
  }

  private static boolean signedAt(Instant now) {
    return SECRET.signed(request("msg_1", NOON, RIGHT, BODY), now);
  }

  private static boolean signed(String id, String timestamp, String signatures, String body) {
    return SECRET.signed(request(id, timestamp, signatures, body), Workspace.NOON);
  }

  private static SignedRequest request(
      String id, String timestamp, String signatures, String body) {
    return new SignedRequest(id, timestamp, signatures, body);
  }
}
