package org.tidings.launch.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.tidings.launch.LaunchException;

/** The random passwords of the database roles, kept in one file that only its owner can read. */
public final class Passwords {

  static final String SUPERUSER = "postgres";
  static final String MIGRATOR = "tidings_migrator";
  static final String APP = "tidings_app";
  static final String CLAIMS = "tidings_claims";
  static final String BATCH = "tidings_batch";

  private static final List<String> ROLES = List.of(SUPERUSER, MIGRATOR, APP, CLAIMS, BATCH);
  private static final int RANDOM_BYTES = 24;

  private final Properties byRole;

  private Passwords(Properties byRole) {
    this.byRole = byRole;
  }

  /** Reads the passwords kept in the directory, or makes them up and keeps them. */
  public static Passwords keptIn(Path directory) {
    Path file = directory.resolve("database.properties");
    try {
      return Files.exists(file) ? read(file) : create(file);
    } catch (IOException e) {
      throw new LaunchException("Cannot use " + file + ": " + e.getMessage(), e);
    }
  }

  public String of(String role) {
    return byRole.getProperty(role);
  }

  /** Replaces each {@code ${role}} in the script with that role's password. */
  String fillIn(String script) {
    String filled = script;
    for (String role : ROLES) {
      filled = filled.replace("${" + role + "}", of(role));
    }
    return filled;
  }

  private static Passwords read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, UTF_8)) {
      properties.load(in);
    }
    return new Passwords(properties);
  }

  private static Passwords create(Path file) throws IOException {
    SecureRandom random = new SecureRandom();
    Properties properties = new Properties();
    for (String role : ROLES) {
      byte[] bytes = new byte[RANDOM_BYTES];
      random.nextBytes(bytes);
      properties.setProperty(role, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    Path unfinished = SecretFile.createTemporary(file.getParent(), "database");
    try (Writer out = Files.newBufferedWriter(unfinished, UTF_8)) {
      properties.store(out, "Passwords of the database roles");
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return new Passwords(properties);
  }
}
