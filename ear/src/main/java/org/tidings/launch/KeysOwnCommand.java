package org.tidings.launch;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tidings admin keys own}: the key of AWS KMS that a workspace brings itself. */
@Command(
    name = "own",
    description = {
      "Has the keysets of a workspace wrapped with a key of AWS KMS of its own.",
      "New ones are at once, the others with the next upkeep: keep the key before enabled till then."
    },
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
final class KeysOwnCommand implements Callable<Integer> {

  private static final String NONE = "none";

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "its id, as GET /me tells it")
  private UUID workspace;

  @Parameters(
      index = "1",
      paramLabel = "ARN",
      description = "arn:aws:kms:REGION:ACCOUNT:key/ID, or " + NONE + ": the installation's again")
  private String arn;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "the directory that keeps everything (default: ./${DEFAULT-VALUE})")
  private Path directory;

  @Override
  public Integer call() {
    WorkspaceRow.set(
        directory,
        workspace,
        "kms_key_arn",
        arn.equals(NONE) ? null : arn,
        spec.commandLine().getOut());
    return 0;
  }
}
