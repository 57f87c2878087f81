package org.tidings.ingest.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.tidings.secrets.Secret;

/** What a webhook's sender signs with: HMAC-SHA256, as Standard Webhooks describes. */
public record SigningSecret(Secret value) {

  /** So old, or so far ahead, may the time be that was signed. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static SigningSecret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SigningSecret(new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes)));
  }

  /** Whether who knows this secret has signed the request, and just now. */
  public boolean signed(SignedRequest request, Instant now) {
    long seconds;
    try {
      seconds = Long.parseLong(request.timestamp());
    } catch (NumberFormatException e) {
      return false;
    }
    if (Math.abs(seconds - (double) now.getEpochSecond()) > TOLERANCE.toSeconds()) {
      return false;
    }
    byte[] expected = signature(request.id(), seconds, request.body()).getBytes(UTF_8);
    return Arrays.stream(request.signatures().split(" ", -1))
        .map(signature -> signature.getBytes(UTF_8))
        .anyMatch(signature -> MessageDigest.isEqual(signature, expected));
  }

  private String signature(String id, long seconds, String body) {
    try {
      return new Webhook(value.reveal()).sign(id, seconds, body);
    } catch (EmptyWebhookSecretException | WebhookSigningException e) {
      throw new IllegalStateException("A signing secret cannot be used", e);
    }
  }
}
