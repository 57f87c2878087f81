package org.tidings.identity.factor;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;

/**
 * A second factor that somebody sets up, whose code is still to prove that his app has it. Made
 * with his password only; it asks nothing of anybody yet.
 */
public final class PendingFactor implements Serializable {

  static final Duration LIFE = Duration.ofMinutes(15);

  private static final long serialVersionUID = 1L;

  private final UUID user;
  private final String email;
  private final byte[] secret;
  private final Instant until;

  PendingFactor(UUID user, String email, Instant now) {
    this.user = user;
    this.email = email;
    this.secret = Totp.newSecret();
    this.until = now.plus(LIFE);
  }

  /** Whether it is this user's and not too old. */
  public boolean isGoodFor(UUID userId, Instant now) {
    return user.equals(userId) && now.isBefore(until);
  }

  byte[] secret() {
    return secret.clone();
  }

  /** The secret in Base32, for who types it into his app. */
  public String text() {
    return new Base32().encodeAsString(secret);
  }

  /** What apps read from a QR code (the key URI format). Shows the secret. */
  public String uri() {
    return "otpauth://totp/Tidings:%s?secret=%s&issuer=Tidings".formatted(escaped(email), text());
  }

  private static String escaped(String email) {
    return URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return "PendingFactor[hidden]";
  }
}
