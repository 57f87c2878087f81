package org.tidings.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of the audit logs' chains: HMAC-SHA256. It stays outside the database, for whoever has
 * both can write a chain anew. Needs nothing but the JDK, so that a log can be verified without the
 * application.
 */
public final class AuditKey {

  public static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  private AuditKey(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("The key of the audit log must have 32 bytes");
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * The key that a key file holds.
   *
   * @param hex 32 bytes in hexadecimal; blanks around them do not count
   * @throws IllegalArgumentException when it is anything else
   */
  public static AuditKey parse(String hex) {
    return new AuditKey(HexFormat.of().parseHex(hex.strip()));
  }

  /** The text's authentication code in lower-case hexadecimal. */
  String mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
    }
  }

  @Override
  public String toString() {
    return "AuditKey[hidden]";
  }
}
