package org.tidings.launch.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only the account which runs Tidings can read, from their first moment on. */
final class SecretFile {

  private SecretFile() {}

  /** A new, empty file in the directory, to be moved or deleted by the caller. */
  static Path createTemporary(Path directory, String prefix) throws IOException {
    return Files.createTempFile(
        directory,
        prefix,
        ".tmp",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }
}
