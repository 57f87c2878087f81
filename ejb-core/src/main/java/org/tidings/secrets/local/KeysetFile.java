package org.tidings.secrets.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A Tink keyset in a file that only the operator's account can read, made at the first start. */
public record KeysetFile(Path path) {

  /**
   * What the keyset is for; when there is no file yet, a new keyset of one key is stored.
   *
   * @param newKey what a new key is like: one for encryption or for message authentication
   */
  public <P> P readOrCreate(Parameters newKey, Class<P> primitive) {
    try {
      AeadConfig.register(); // brings the keys for message authentication too
      if (Files.notExists(path)) {
        create(newKey);
      }
      return TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(path), InsecureSecretKeyAccess.get())
          .getPrimitive(RegistryConfiguration.get(), primitive);
    } catch (IOException e) {
      throw new UncheckedIOException("The keyset " + path + " could not be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The keyset " + path + " is damaged", e);
    }
  }

  private void create(Parameters newKey) throws IOException, GeneralSecurityException {
    String keyset =
        TinkJsonProtoKeysetFormat.serializeKeyset(
            KeysetHandle.generateNew(newKey), InsecureSecretKeyAccess.get());
    new PrivateFile(path).create(keyset);
  }
}
