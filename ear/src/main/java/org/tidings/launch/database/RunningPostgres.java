package org.tidings.launch.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL that runs on a cluster, if there is one. It says so in {@code postmaster.pid}: its
 * process id in the first line, its port in the fourth.
 */
final class RunningPostgres {

  private static final int PROCESS = 0;
  private static final int PORT = 3;

  private RunningPostgres() {}

  /** The process that still uses the cluster, if there is one. */
  static Optional<ProcessHandle> find(Path cluster) {
    return number(cluster, PROCESS)
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(RunningPostgres::isPostgres);
  }

  /** The port that it listens on. */
  static Optional<Integer> port(Path cluster) {
    return find(cluster).flatMap(process -> number(cluster, PORT)).map(Long::intValue);
  }

  private static Optional<Long> number(Path cluster, int line) {
    Path file = cluster.resolve("postmaster.pid");
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return lines.stream().skip(line).findFirst().map(String::strip).map(Long::valueOf);
    } catch (IOException | NumberFormatException e) { // cut short while it was being written
      return Optional.empty();
    }
  }

  /** After a restart of the machine the number may be anybody's. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("/postgres")).orElse(false);
  }
}
