package org.tidings.launch;

import picocli.CommandLine.Command;

/** {@code tidings admin keys}: what the operator does with the keys. */
@Command(
    name = "keys",
    description = "The keys that everything is encrypted with.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {KeysRotateCommand.class, KeysOwnCommand.class})
final class KeysCommand {}
