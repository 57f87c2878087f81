package org.tidings.launch;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Tidings. Exit code 2 says: not started, and here is why, in one line. */
@Command(
    name = "tidings",
    description = "Watches the places where news arrives and sends one short, true digest.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    subcommands = {UpCommand.class, DemoCommand.class, AdminCommand.class})
public final class Main implements Runnable {

  private static final Logger LOG = System.getLogger(Main.class.getName());
  private static final int NOT_STARTED = 2;
  private static final int FAILED = 1;

  private final PrintStream errors;

  private Main(PrintStream errors) {
    this.errors = errors;
  }

  public static void main(String[] arguments) {
    LogManager.getLogManager().reset(); // the console is for the story; the log gets its file later
    System.exit(commandLine(System.err).execute(arguments));
  }

  static CommandLine commandLine(PrintStream errors) {
    Main main = new Main(errors);
    return new CommandLine(main)
        .setErr(new PrintWriter(errors, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler((problem, command, result) -> main.report(problem));
  }

  @Override
  public void run() {
    CommandLine.usage(this, errors);
  }

  private int report(Exception problem) {
    LOG.log(Level.ERROR, "Command failed", problem);
    errors.println("tidings: " + problem.getMessage());
    return problem instanceof LaunchException ? NOT_STARTED : FAILED;
  }
}
