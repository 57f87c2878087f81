package org.tidings.manage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** Makes the codes that prove an address is somebody's own. */
final class VerificationCodes {

  private static final SecureRandom RANDOM = new SecureRandom();

  private VerificationCodes() {}

  /** Six random digits. */
  static String random() {
    return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
  }

  /** The hash to keep: a code is good for its own channel only. */
  static String hash(String code, UUID channelId) {
    try {
      byte[] bound = (code + "|" + channelId).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bound));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
