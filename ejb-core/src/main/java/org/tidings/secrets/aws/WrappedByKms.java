package org.tidings.secrets.aws;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Optional;

/** What AWS KMS made of a keyset, with the key that did: its version. */
final class WrappedByKms {

  /** Unlike the first byte of what Tink encrypts, which a local master keyset wraps with. */
  private static final byte KMS = 2;

  private final KmsKeyArn key;
  private final byte[] ciphertext;

  WrappedByKms(KmsKeyArn key, byte[] ciphertext) {
    this.key = key;
    this.ciphertext = ciphertext.clone();
  }

  KmsKeyArn key() {
    return key;
  }

  byte[] ciphertext() {
    return ciphertext.clone();
  }

  byte[] bytes() {
    byte[] arn = key.text().getBytes(US_ASCII);
    return ByteBuffer.allocate(1 + Short.BYTES + arn.length + ciphertext.length)
        .put(KMS)
        .putShort((short) arn.length)
        .put(arn)
        .put(ciphertext)
        .array();
  }

  /** None when something else wrapped it. */
  static Optional<WrappedByKms> read(byte[] bytes) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    if (rest.remaining() < 1 + Short.BYTES || rest.get() != KMS) {
      return Optional.empty();
    }
    int length = rest.getShort();
    if (length < 0 || length > rest.remaining()) {
      return Optional.empty();
    }
    byte[] arn = new byte[length];
    rest.get(arn);
    byte[] ciphertext = new byte[rest.remaining()];
    rest.get(ciphertext);
    return KmsKeyArn.find(new String(arn, US_ASCII)).map(key -> new WrappedByKms(key, ciphertext));
  }
}
