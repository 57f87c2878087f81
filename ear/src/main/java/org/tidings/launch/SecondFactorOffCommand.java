package org.tidings.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tidings.launch.database.SuperuserConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code tidings admin second-factor off}: for somebody who has lost both his app and his recovery
 * codes, and of whom the operator knows that it is he who asks.
 */
@Command(
    name = "off",
    description = {
      "Switches off the second factor of somebody who lost app and recovery codes.",
      "His password alone signs him in afterwards: make sure that it is he who asks."
    },
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:it is off, and the audit logs of his workspaces say so",
      "2:nothing changed"
    })
final class SecondFactorOffCommand implements Callable<Integer> {

  /** In the application's own classes; the launcher knows it by name only. */
  private static final String REMOVAL = "org.tidings.account.operator.SecondFactorRemoval";

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "EMAIL", description = "the address he signs in with")
  private String email;

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
    List<String> workspaces;
    try (SuperuserConnection database = SuperuserConnection.open(installation, directory)) {
      workspaces = removal(installation).apply(database.connection(), key).apply(email);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new LaunchException("No second factor was switched off: " + e.getMessage(), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    workspaces.forEach(one -> out.println("told in the audit log of workspace " + one));
    out.println("second factor of " + email + ": off");
    out.flush();
    return 0;
  }

  @SuppressWarnings("unchecked") // its class says what it takes and answers
  private static BiFunction<Connection, String, Function<String, List<String>>> removal(
      Installation installation) {
    return IsolatedLoader.load(installation, "audit", BiFunction.class, REMOVAL);
  }
}
