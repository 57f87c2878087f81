package org.tidings.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.tidings.launch.database.SuperuserConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code tidings admin erase --replay}: erases again, after the database was restored from a
 * backup, what people had erased since. The list of erasures stands beside the database, in the
 * data directory.
 */
@Command(
    name = "erase",
    description = "Erases again what was erased before a restore brought it back.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:everything on the list is erased", "2:nothing could be erased"})
final class EraseCommand implements Callable<Integer> {

  /** In the application's own classes; the launcher knows it by name only. */
  private static final String REPLAY = "org.tidings.erasure.replay.ErasureReplay";

  @Spec private CommandSpec spec;

  @Option(
      names = "--replay",
      description = "erase everything on the list of erasures again; safe at any time")
  private boolean replay;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "the directory that keeps everything (default: ./${DEFAULT-VALUE})")
  private Path directory;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "the list of erasures (default: DIR/erasures)")
  private Path list;

  @Override
  public Integer call() throws IOException {
    if (!replay) {
      throw new LaunchException(
          "Say --replay: people erase themselves, in the portal or at the API");
    }
    List<String> lines = lines();
    Installation installation = Installation.current();
    Map<String, Integer> erased;
    try (SuperuserConnection database = SuperuserConnection.open(installation, directory)) {
      erased = replay(installation).apply(database.connection(), lines);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new LaunchException("Cannot erase: " + e.getMessage(), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    erased.forEach((what, rows) -> out.println(what + ": " + rows + " rows erased"));
    out.println(lines.size() + " erasures on the list, all of them hold");
    out.flush();
    return 0;
  }

  private List<String> lines() throws IOException {
    Path file = list == null ? directory.resolve(Settings.ERASURES) : list;
    if (!Files.exists(file) && list == null) {
      return List.of(); // nobody has erased anything yet
    }
    if (!Files.exists(file)) {
      throw new LaunchException("There is no list of erasures " + file);
    }
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }

  @SuppressWarnings("unchecked") // its class says what it takes and answers
  private static BiFunction<Connection, List<String>, Map<String, Integer>> replay(
      Installation installation) {
    return IsolatedLoader.load(installation, "audit", BiFunction.class, REPLAY);
  }
}
