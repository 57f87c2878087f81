package org.tidings.launch.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.tidings.launch.LaunchException;

/** A file of asadmin commands: one a line, words separated by blanks, {@code #} for comments. */
record AdminScript(List<String> commands) {

  static AdminScript read(String resource) {
    try (InputStream in = AdminScript.class.getResourceAsStream(resource)) {
      return of(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AdminScript of(String text) {
    return new AdminScript(
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList());
  }

  AdminScript with(String placeholder, String value) {
    return new AdminScript(
        commands.stream().map(command -> command.replace(placeholder, value)).toList());
  }

  /** Runs all commands; the first that fails ends the start. */
  void run(AdminCommandRunner runner) {
    for (String command : commands) {
      String[] words = command.split(" +", -1);
      ClusterCommandResult result =
          runner.run(words[0], Arrays.copyOfRange(words, 1, words.length));
      if (result.getExitStatus() == ExitStatus.FAILURE) {
        throw new LaunchException(
            "The server refused " + words[0] + ": " + result.getOutput(), result.getFailureCause());
      }
    }
  }
}
