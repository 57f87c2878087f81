package org.tidings.secrets.aws;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.TenantKeyUnavailableException;
import org.tidings.secrets.TenantKeyUnavailableException.Reason;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * Encrypts and decrypts with one key of AWS KMS for one user. Tenant and user stand in the
 * encryption context in clear, so that a key's policy can ask for them; so do the associated data.
 */
final class KmsAead implements Aead {

  private final KmsClient kms;
  private final KmsKeyArn key;
  private final KeyOwner owner;

  KmsAead(KmsClient kms, KmsKeyArn key, KeyOwner owner) {
    this.kms = kms;
    this.key = key;
    this.owner = owner;
  }

  @Override
  public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
    return call(
        () ->
            kms.encrypt(
                    request ->
                        request
                            .keyId(key.text())
                            .plaintext(SdkBytes.fromByteArray(plaintext))
                            .encryptionContext(context(associatedData)))
                .ciphertextBlob());
  }

  @Override
  public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
    return call(
        () ->
            kms.decrypt(
                    request ->
                        request
                            .keyId(key.text())
                            .ciphertextBlob(SdkBytes.fromByteArray(ciphertext))
                            .encryptionContext(context(associatedData)))
                .plaintext());
  }

  private byte[] call(Supplier<SdkBytes> work) throws GeneralSecurityException {
    try {
      return work.get().asByteArray();
    } catch (InvalidCiphertextException | IncorrectKeyException e) {
      throw new GeneralSecurityException("Wrapped for somebody else, or changed", e);
    } catch (SdkException e) {
      Reason reason = KmsFailures.reasonOf(e);
      throw new TenantKeyUnavailableException(reason, key.text(), e);
    }
  }

  private Map<String, String> context(byte[] associatedData) {
    return Map.of(
        "purpose", "tidings-user-keyset",
        "key", key.text(),
        "tenant", owner.tenant().toString(),
        "user", owner.user().toString(),
        "binding", Base64.getEncoder().encodeToString(associatedData));
  }
}
