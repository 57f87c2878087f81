package org.tidings.secrets.aws;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.tidings.aws.AwsSettings;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.TenantKey;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * Wraps keysets with a key of AWS KMS, which never leaves it. What is wrapped names the key that
 * wrapped it and is bound to its owner by the encryption context, which CloudTrail shows.
 */
public final class KmsTenantKey implements TenantKey, AutoCloseable {

  private final KmsKeyArn usual;
  private final BooleanSupplier inTransaction;
  private final Optional<? extends TenantKey> earlier;
  private final KmsClient kms;

  /**
   * @param usual the ARN of the key that wraps for tenants without an own one
   * @param inTransaction whether the current thread has a transaction open
   * @param earlier what wrapped keysets before AWS KMS did, where that is still at hand
   */
  public KmsTenantKey(
      String usual,
      AwsSettings settings,
      BooleanSupplier inTransaction,
      Optional<? extends TenantKey> earlier) {
    this.usual = KmsKeyArn.parse(usual);
    this.inTransaction = inTransaction;
    this.earlier = earlier;
    this.kms = AwsClients.kms(settings);
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public byte[] wrap(KeyOwner owner, Optional<String> own, byte[] keyset)
      throws GeneralSecurityException {
    KmsKeyArn key = wanted(own);
    return new WrappedByKms(key, aead(key, owner).encrypt(keyset, owner.binding())).bytes();
  }

  @Override
  public byte[] unwrap(KeyOwner owner, byte[] wrapped) throws GeneralSecurityException {
    Optional<WrappedByKms> read = WrappedByKms.read(wrapped);
    if (read.isEmpty()) {
      return earlier
          .orElseThrow(() -> new GeneralSecurityException("AWS KMS did not wrap this"))
          .unwrap(owner, wrapped);
    }
    return aead(read.get().key(), owner).decrypt(read.get().ciphertext(), owner.binding());
  }

  @Override
  public boolean isOutdated(Optional<String> own, byte[] wrapped) {
    return WrappedByKms.read(wrapped).filter(it -> it.key().equals(wanted(own))).isEmpty();
  }

  private KmsKeyArn wanted(Optional<String> own) {
    return own.map(KmsKeyArn::parse).orElse(usual);
  }

  private Aead aead(KmsKeyArn key, KeyOwner owner) {
    if (inTransaction.getAsBoolean()) {
      throw new IllegalStateException("AWS KMS is not called inside a transaction");
    }
    return new KmsAead(kms, key, owner);
  }

  @Override
  public void close() {
    kms.close();
  }
}
