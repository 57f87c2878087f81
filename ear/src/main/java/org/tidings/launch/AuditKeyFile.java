package org.tidings.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key of an installation's audit logs. */
final class AuditKeyFile {

  private AuditKeyFile() {}

  /**
   * The key, in hexadecimal.
   *
   * @param directory that keeps everything
   */
  static String read(Path directory) throws IOException {
    Path file = directory.resolve("keys").resolve(Settings.AUDIT_KEY);
    if (!Files.exists(file)) {
      throw new LaunchException("No key of an audit log: there is no " + file);
    }
    return Files.readString(file);
  }
}
