package org.tidings.launch.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL whose launcher was killed: still running on the data directory that we have locked,
 * so nobody else's. Its process id is the first line of {@code postmaster.pid}.
 */
final class OrphanedPostgres {

  private OrphanedPostgres() {}

  /** The process that still uses the cluster, if there is one. */
  static Optional<ProcessHandle> find(Path cluster) {
    return pid(cluster.resolve("postmaster.pid"))
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(OrphanedPostgres::isPostgres);
  }

  private static Optional<Long> pid(Path file) {
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return lines.stream().findFirst().map(String::strip).map(Long::valueOf);
    } catch (IOException | NumberFormatException e) { // cut short while it was being written
      return Optional.empty();
    }
  }

  /** After a restart of the machine the number may be anybody's. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("/postgres")).orElse(false);
  }
}
