package org.tidings.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of authenticator apps (RFC 6238) as all of them make them: SHA-1, 30 seconds, 6 digits. */
final class Totp {

  /** As many as HMAC-SHA1 makes; RFC 4226 asks for 16 at least. */
  private static final int SECRET_BYTES = 20;

  /** How many steps a clock may be off, either way. */
  private static final int DRIFT = 1;

  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  static byte[] newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** The code of a moment. */
  static String code(byte[] secret, Instant at) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(secret, CODES.getAlgorithm()), at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("Every secret is a key for HMAC", e);
    }
  }

  /** The step of time that a code belongs to, if that is near enough. Compares them all alike. */
  static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
    byte[] wanted = typed.getBytes(StandardCharsets.UTF_8);
    OptionalLong found = OptionalLong.empty();
    for (int off = -DRIFT; off <= DRIFT; off++) {
      Instant at = now.plus(CODES.getTimeStep().multipliedBy(off));
      if (MessageDigest.isEqual(code(secret, at).getBytes(StandardCharsets.UTF_8), wanted)) {
        found = OptionalLong.of(at.getEpochSecond() / CODES.getTimeStep().toSeconds());
      }
    }
    return found;
  }
}
