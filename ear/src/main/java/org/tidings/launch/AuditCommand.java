package org.tidings.launch;

import picocli.CommandLine.Command;

/** {@code tidings admin audit}: what the operator asks of the audit logs. */
@Command(
    name = "audit",
    description = "The workspaces' audit logs.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = AuditVerifyCommand.class)
final class AuditCommand {}
