package org.tidings.secrets.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A Tink keyset in a file that only the operator's account can read, made at the first start. */
public record KeysetFile(Path path) {

  /**
   * The keyset; when there is no file yet, a new keyset of one key.
   *
   * @param newKey what a new key is like; Tink's configuration for it must be registered
   */
  public KeysetHandle readOrCreate(Parameters newKey) {
    try {
      if (Files.notExists(path)) {
        create(newKey);
      }
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(path), InsecureSecretKeyAccess.get());
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
