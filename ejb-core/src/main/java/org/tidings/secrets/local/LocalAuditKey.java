package org.tidings.secrets.local;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.audit.AuditKey;

/**
 * The key of the audit log in a file that only the operator's account can read, made at the first
 * start. Plain hexadecimal, no keyset: the log is to be verified with the JDK alone.
 */
@ApplicationScoped
public class LocalAuditKey {

  private final AuditKey key;

  @Inject
  public LocalAuditKey(@ConfigProperty(name = "tidings.keys.audit-file") String keyFile) {
    Path file = Path.of(keyFile);
    try {
      if (Files.notExists(file)) {
        new PrivateFile(file).create(random());
      }
      key = AuditKey.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The key " + file + " could not be read", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("The key " + file + " is damaged", e);
    }
  }

  protected LocalAuditKey() {
    key = null; // for the container
  }

  @Produces
  AuditKey key() {
    return key;
  }

  private static String random() {
    byte[] bytes = new byte[AuditKey.BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
