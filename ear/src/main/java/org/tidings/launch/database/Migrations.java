package org.tidings.launch.database;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.tidings.launch.LaunchException;

/** Brings the schema up to the application's version, as the role that owns it. */
public final class Migrations {

  private Migrations() {}

  /** Applies what is missing; answers how many migrations that were. */
  public static int apply(EmbeddedDatabase database, Passwords passwords, Path scripts) {
    try {
      return Flyway.configure()
          .dataSource(database.url(), Passwords.MIGRATOR, passwords.of(Passwords.MIGRATOR))
          .locations("filesystem:" + scripts)
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new LaunchException("Cannot bring the database up to date: " + e.getMessage(), e);
    }
  }
}
