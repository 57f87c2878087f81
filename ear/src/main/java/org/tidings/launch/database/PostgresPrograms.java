package org.tidings.launch.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tidings.launch.LaunchException;

/**
 * Runs {@code initdb} and {@code pg_ctl}. PostgreSQL refuses to run as root: root runs it in a user
 * namespace of its own, where it is nobody in particular and owns the same files.
 */
final class PostgresPrograms {

  private final Path home;
  private final Path log;

  PostgresPrograms(Path home, Path log) {
    this.home = home;
    this.log = log;
  }

  /** Runs a program to its end; what it prints goes to the log. Answers whether it succeeded. */
  boolean run(Duration limit, String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.add("unshare");
      command.add("--user");
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    try {
      return run(limit, command);
    } catch (IOException e) {
      throw new LaunchException("Cannot run PostgreSQL's " + program + ": " + e.getMessage(), e);
    }
  }

  private boolean run(Duration limit, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null"));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue() == 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }

  Path log() {
    return log;
  }

  private static boolean isRoot() {
    try {
      Path self = Path.of("/proc/self");
      return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    } catch (IOException e) {
      throw new LaunchException("Cannot tell which user this is: " + e.getMessage(), e);
    }
  }
}
