package org.tidings.launch;

import picocli.CommandLine.Command;

/** {@code tidings admin second-factor}: what the operator does with people's second factors. */
@Command(
    name = "second-factor",
    description = "The second factor of somebody who signs in with a password.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = SecondFactorOffCommand.class)
final class SecondFactorCommand {}
