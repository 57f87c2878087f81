package org.tidings.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.tidings.launch.database.Passwords;
import org.tidings.launch.demo.DemoJourney;
import org.tidings.launch.demo.DemoMailbox;
import org.tidings.launch.demo.FirstDigest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tidings demo}: the way to a first digest, with a mailbox of its own. */
@Command(
    name = "demo",
    description = "Starts Tidings with a mailbox that receives mail, and brings the first digest.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class)
final class DemoCommand implements Callable<Integer> {

  private static final String PASSWORD = "tidings-demo-2026";

  @Mixin private ListenOptions listen = new ListenOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "a new directory to keep everything in (default: a temporary one)")
  private Optional<Path> directory = Optional.empty();

  @Option(names = "--once", description = "stop after the first digest and print its figures")
  private boolean once;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    Story story = Story.onConsole(clock);
    Ports.requireFree(listen.address(), listen.port());
    RunningParts running = Shutdown.onSignal(new RunningParts());
    DataDirectory data = running.add(openData(running));
    Passwords passwords = Passwords.keptIn(data.keys());
    DemoMailbox mailbox = DemoMailbox.create(Installation.current(), data.keys(), clock);
    Settings settings =
        Settings.embedded(data, listen, passwords)
            .set("tidings.smtp.url", mailbox.smtpUrl())
            .set("tidings.trust", mailbox.authority().toString())
            .set("tidings.outbound.allow", "127.0.0.1/32");
    madeUpAccounts().apply(URI.create(listen.publicUrl())).forEach(settings::set);
    new EmbeddedSystem(Installation.current(), data, listen, running, story)
        .start(settings, passwords);
    double startSeconds = story.seconds();
    running.add(mailbox);
    story.step("Mailbox " + DemoMailbox.ADDRESS + " open with " + mailbox.open() + " mails");
    FirstDigest digest =
        new DemoJourney(URI.create(listen.localUrl()), mailbox, PASSWORD, story::step)
            .toFirstDigest();
    double digestSeconds = story.seconds();
    Path mail = data.logs().resolve("first-digest.eml");
    Files.writeString(mail, digest.mail(), ISO_8859_1);
    if (once) {
      story.line(figures(digest, digestSeconds, startSeconds));
      return 0;
    }
    mailbox.keepReceiving();
    story.step("Tidings is ready: " + listen.publicUrl());
    story.line("The mail as it arrived: " + mail);
    story.line("Accounts at X and LinkedIn are made up: connect them, then add a source with one");
    story.line("Sign in as " + DemoMailbox.ADDRESS + " with the password " + PASSWORD);
    Shutdown.await();
    return 0;
  }

  /** An X and a LinkedIn of this machine; answers the settings with which they are reached. */
  @SuppressWarnings("unchecked") // the class says it
  private static Function<URI, Map<String, String>> madeUpAccounts() {
    return IsolatedLoader.load(
        Installation.current(),
        "accounts",
        Function.class,
        "org.tidings.testing.demo.MadeUpAccounts");
  }

  private DataDirectory openData(RunningParts running) throws IOException {
    if (directory.isPresent()) {
      return DataDirectory.open(directory.get(), ProductVersion.current());
    }
    Path temporary = Files.createTempDirectory("tidings-demo");
    running.add(() -> DataDirectory.delete(temporary));
    return DataDirectory.open(temporary, ProductVersion.current());
  }

  private static String figures(FirstDigest digest, double digestSeconds, double startSeconds) {
    return String.format(
        Locale.ROOT,
        "{\"first_digest_seconds\": %.1f, \"build_seconds\": %s, \"start_seconds\": %.1f,"
            + " \"notifications\": %d, \"deliveries\": %d}",
        digestSeconds,
        System.getProperty("tidings.build-seconds", "0"),
        startSeconds,
        digest.notifications(),
        digest.deliveries());
  }
}
