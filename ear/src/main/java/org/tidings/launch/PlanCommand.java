package org.tidings.launch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.tidings.launch.database.SuperuserConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tidings admin plan}: gives a workspace another plan, which holds at once. */
@Command(
    name = "plan",
    description = "Gives a workspace another plan.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
final class PlanCommand implements Callable<Integer> {

  /** The plans, named as the database has them. */
  enum Plan {
    free,
    pro,
    enterprise
  }

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "its id, as GET /me tells it")
  private UUID workspace;

  @Parameters(index = "1", paramLabel = "PLAN", description = "${COMPLETION-CANDIDATES}")
  private Plan plan;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "the directory that keeps everything (default: ./${DEFAULT-VALUE})")
  private Path directory;

  @Override
  public Integer call() {
    try (SuperuserConnection database =
            SuperuserConnection.open(Installation.current(), directory);
        PreparedStatement update =
            database.connection().prepareStatement("select change_plan(?, ?)")) {
      update.setObject(1, workspace);
      update.setString(2, plan.name());
      try (ResultSet changed = update.executeQuery()) {
        if (!changed.next() || !changed.getBoolean(1)) {
          throw new LaunchException("There is no workspace " + workspace);
        }
      }
    } catch (SQLException e) {
      throw new LaunchException("The plan was not changed: " + e.getMessage(), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("workspace " + workspace + ": " + plan);
    out.flush();
    return 0;
  }
}
