package org.tidings.journey;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app that makes codes (RFC 6238), written without the product's library. */
final class AuthenticatorApp {

  private static final long STEP_SECONDS = 30;
  private static final String HMAC = "HmacSHA1";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final SecretKeySpec key;
  private long step;

  private AuthenticatorApp(byte[] secret) {
    key = new SecretKeySpec(secret, HMAC);
  }

  /** With a key as a page shows it, in groups of four. */
  static AuthenticatorApp with(String key) {
    String bits =
        key.replace(" ", "")
            .chars()
            .mapToObj(sign -> Integer.toBinaryString(32 | BASE32.indexOf(sign)).substring(1))
            .collect(Collectors.joining());
    ByteBuffer secret = ByteBuffer.allocate(bits.length() / 8);
    while (secret.hasRemaining()) {
      int at = secret.position() * 8;
      secret.put((byte) Integer.parseInt(bits.substring(at, at + 8), 2));
    }
    return new AuthenticatorApp(secret.array());
  }

  /**
   * The code of the moment, or the one after it when that was shown before. A clock may be one step
   * off, so nobody waits for it.
   */
  String nextCode() throws GeneralSecurityException {
    long now = Clock.systemUTC().instant().getEpochSecond() / STEP_SECONDS;
    step = Math.max(step + 1, now);
    return lastCode();
  }

  /** The code that was shown last. */
  String lastCode() throws GeneralSecurityException {
    Mac mac = Mac.getInstance(HMAC);
    mac.init(key);
    byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return "%06d".formatted(number % 1_000_000);
  }
}
