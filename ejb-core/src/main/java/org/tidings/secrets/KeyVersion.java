package org.tidings.secrets;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Which key made a ciphertext: Tink writes the id of the key in front of what it encrypts. */
public record KeyVersion(int keyId) {

  /** A byte that says how the rest is made, and the id. */
  public static final int BYTES = 1 + Integer.BYTES;

  private static final byte TINK = 1;

  /** The version that a ciphertext names; none when it is no ciphertext. */
  public static Optional<KeyVersion> of(byte[] ciphertext) {
    return ciphertext.length > BYTES && ciphertext[0] == TINK
        ? Optional.of(new KeyVersion(ByteBuffer.wrap(ciphertext, 1, Integer.BYTES).getInt()))
        : Optional.empty();
  }

  /** What every ciphertext of this version begins with. */
  public byte[] prefix() {
    return ByteBuffer.allocate(BYTES).put(TINK).putInt(keyId).array();
  }
}
