package org.tidings.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.tidings.launch.database.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tidings up}: the embedded server for real use, until it is told to stop. */
@Command(
    name = "up",
    description = "Starts Tidings on one data directory; the first visitor signs up.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
final class UpCommand implements Callable<Integer> {

  @Mixin private ListenOptions listen = new ListenOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "the directory that keeps everything (default: ./${DEFAULT-VALUE})")
  private Path directory;

  @Override
  public Integer call() throws InterruptedException {
    Story story = Story.onConsole(Clock.systemUTC());
    MailServerUrl.requireWellFormed();
    Ports.requireFree(listen.address(), listen.port());
    RunningParts running = Shutdown.onSignal(new RunningParts());
    DataDirectory data = running.add(DataDirectory.open(directory, ProductVersion.current()));
    Passwords passwords = Passwords.keptIn(data.keys());
    EmbeddedSystem system =
        new EmbeddedSystem(Installation.current(), data, listen, running, story);
    system.start(Settings.embedded(data, listen, passwords), passwords);
    story.step("Tidings is ready: " + listen.publicUrl());
    Shutdown.await();
    return 0;
  }
}
