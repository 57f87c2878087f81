package org.tidings.launch;

import picocli.CommandLine.Command;

/** {@code tidings admin}: what the operator asks of a running or stopped installation. */
@Command(
    name = "admin",
    description = "The operator's commands.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AuditCommand.class,
      CredentialsCommand.class,
      EraseCommand.class,
      KeysCommand.class,
      PlanCommand.class,
      SecondFactorCommand.class
    })
final class AdminCommand {}
