package org.tidings.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.tidings.launch.database.SuperuserConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code tidings admin audit verify}: whether anybody has tampered with an audit log, a line for
 * each workspace. Exit code 0: all are intact; 1: one is not; 2: nothing could be verified.
 */
@Command(
    name = "verify",
    description = "Verifies the audit log of every workspace, whether Tidings runs or not.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every log is intact",
      "1:at least one was tampered with",
      "2:nothing could be verified"
    })
final class AuditVerifyCommand implements Callable<Integer> {

  /** In the application's own classes; the launcher knows it by name only. */
  private static final String VERIFICATION = "org.tidings.audit.verify.AuditVerification";

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "the directory that keeps everything (default: ./${DEFAULT-VALUE})")
  private Path directory;

  @Override
  public Integer call() throws IOException {
    String key = AuditKeyFile.read(directory);
    Installation installation = Installation.current();
    Map<String, Boolean> lines;
    try (SuperuserConnection database = SuperuserConnection.open(installation, directory)) {
      lines = verification(installation).apply(database.connection(), key);
    } catch (IllegalStateException | IllegalArgumentException e) { // no log there, or no key
      throw new LaunchException("Cannot verify the audit log: " + e.getMessage(), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    lines.keySet().forEach(out::println);
    out.flush();
    return lines.containsValue(false) ? 1 : 0;
  }

  @SuppressWarnings("unchecked") // its class says what it takes and answers
  private static BiFunction<Connection, String, Map<String, Boolean>> verification(
      Installation installation) {
    return IsolatedLoader.load(installation, "audit", BiFunction.class, VERIFICATION);
  }
}
