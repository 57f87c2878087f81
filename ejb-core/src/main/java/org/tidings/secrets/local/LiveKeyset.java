package org.tidings.secrets.local;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;

/** What a keyset in a file is for, read again as soon as the file has been replaced. */
final class LiveKeyset<P> {

  private record Stamp(FileTime modified, Object file) {}

  private record Read<P>(Stamp stamp, P primitive) {}

  private final KeysetFile file;
  private final Class<P> primitive;
  private volatile Read<P> latest;

  LiveKeyset(KeysetFile file, Class<P> primitive) {
    this.file = file;
    this.primitive = primitive;
    this.latest = read(stamp(null));
  }

  P current() {
    Stamp stamp = stamp(latest.stamp());
    if (!stamp.equals(latest.stamp())) {
      latest = read(stamp);
    }
    return latest.primitive();
  }

  private Read<P> read(Stamp stamp) {
    KeysetHandle keyset = file.read();
    try {
      return new Read<>(stamp, keyset.getPrimitive(RegistryConfiguration.get(), primitive));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The keyset " + file.path() + " is damaged", e);
    }
  }

  /** A file that is gone for now does not stop a server that has read it. */
  private Stamp stamp(Stamp known) {
    try {
      BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
      return new Stamp(now.lastModifiedTime(), now.fileKey());
    } catch (IOException e) {
      if (known == null) {
        throw new IllegalStateException("The keyset " + file.path() + " could not be read", e);
      }
      return known;
    }
  }
}
