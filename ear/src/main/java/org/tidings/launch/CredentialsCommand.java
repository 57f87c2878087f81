package org.tidings.launch;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tidings admin credentials}: where the credentials of a workspace's sources are kept. */
@Command(
    name = "credentials",
    description = {
      "Says where the credentials of a workspace's sources are kept when they are entered next.",
      "secretsmanager needs tidings.credentials.secrets-manager=true."
    },
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
final class CredentialsCommand implements Callable<Integer> {

  /** The stores, named as the database has them. */
  enum Store {
    column,
    secretsmanager
  }

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "its id, as GET /me tells it")
  private UUID workspace;

  @Parameters(index = "1", paramLabel = "STORE", description = "${COMPLETION-CANDIDATES}")
  private Store store;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "the directory that keeps everything (default: ./${DEFAULT-VALUE})")
  private Path directory;

  @Override
  public Integer call() {
    WorkspaceRow.set(
        directory, workspace, "credentials_store", store.name(), spec.commandLine().getOut());
    return 0;
  }
}
