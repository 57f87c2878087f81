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
      createUnlessThere(newKey);
      return read().getPrimitive(RegistryConfiguration.get(), primitive);
    } catch (GeneralSecurityException e) {
      throw damaged(e);
    }
  }

  /** Stores a new keyset of one key when there is no file yet. */
  void createUnlessThere(Parameters newKey) {
    try {
      AeadConfig.register(); // brings the keys for message authentication too
      if (Files.notExists(path)) {
        new PrivateFile(path).create(text(KeysetHandle.generateNew(newKey)));
      }
    } catch (IOException e) {
      throw unreadable(e);
    } catch (GeneralSecurityException e) {
      throw damaged(e);
    }
  }

  public KeysetHandle read() {
    try {
      AeadConfig.register();
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(path), InsecureSecretKeyAccess.get());
    } catch (IOException e) {
      throw unreadable(e);
    } catch (GeneralSecurityException e) {
      throw damaged(e);
    }
  }

  /** Puts another keyset in the place of this one, in one piece. */
  public void replace(KeysetHandle keyset) {
    try {
      new PrivateFile(path).replace(text(keyset));
    } catch (IOException e) {
      throw new UncheckedIOException("The keyset " + path + " could not be written", e);
    } catch (GeneralSecurityException e) {
      throw damaged(e);
    }
  }

  private static String text(KeysetHandle keyset) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("The keyset " + path + " could not be read", e);
  }

  private IllegalStateException damaged(GeneralSecurityException e) {
    return new IllegalStateException("The keyset " + path + " is damaged", e);
  }
}
