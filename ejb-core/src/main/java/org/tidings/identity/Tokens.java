package org.tidings.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Makes tokens: a recognisable prefix and 256 random bits. */
public final class Tokens {

  /** Of API tokens. */
  static final String PREFIX = "tid_";

  private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  static String random() {
    return random(PREFIX);
  }

  /** A new token with a prefix that says what it is for. */
  public static String random(String prefix) {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  static boolean isWellFormed(String token) {
    return isWellFormed(PREFIX, token);
  }

  public static boolean isWellFormed(String prefix, String token) {
    return token.startsWith(prefix) && FORMAT.matcher(token.substring(prefix.length())).matches();
  }

  /** SHA-256 in lower-case hexadecimal; a random token needs no slow hash. */
  public static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
