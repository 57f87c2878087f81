package org.tidings.launch;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.tidings.launch.database.SuperuserConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code tidings admin keys rotate}: new keys for everything, while Tidings runs or not. What stops
 * it in the middle loses nothing: run again, it goes on.
 */
@Command(
    name = "rotate",
    description = {
      "Gives every user a new key, encrypts everything with it and drops the old one.",
      "Takes some minutes at least, since running servers may use a key for so long."
    },
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the old keys are gone", "2:they are not; run it again to go on"})
final class KeysRotateCommand implements Callable<Integer> {

  /** In the application's own classes; the launcher knows them by name only. */
  private static final String DATA = "org.tidings.secrets.rotate.DataKeyRotation";

  private static final String MASTER = "org.tidings.secrets.rotate.MasterKeyRotation";

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "the directory that keeps everything (default: ./${DEFAULT-VALUE})")
  private Path directory;

  @Option(
      names = "--master",
      description = "the master key instead, which wraps the keys of the users")
  private boolean master;

  @Override
  public Integer call() {
    Path masterFile = directory.resolve("keys").resolve(Settings.MASTER_KEY);
    boolean kms = Settings.given("tidings.keys.kms.key-arn").isPresent();
    if (kms && master) {
      throw new LaunchException("AWS KMS rotates its keys itself: switch that on there");
    }
    if (!kms && !Files.exists(masterFile)) {
      throw new LaunchException("No keys to rotate: there is no " + masterFile);
    }
    Installation installation = Installation.current();
    try (SuperuserConnection database = SuperuserConnection.open(installation, directory)) {
      rotation(installation).apply(database.connection(), masterFile).accept(this::say);
    } catch (IllegalStateException | UncheckedIOException e) { // its message says what stopped it
      throw new LaunchException("Cannot rotate the keys: " + e.getMessage(), e);
    }
    return 0;
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  @SuppressWarnings("unchecked") // both classes say what they take and answer
  private BiFunction<Connection, Path, Consumer<Consumer<String>>> rotation(
      Installation installation) {
    return IsolatedLoader.load(installation, "keys", BiFunction.class, master ? MASTER : DATA);
  }
}
