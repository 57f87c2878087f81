package org.tidings.batch.poll;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The files that {@code arquillian.xml} names: how the server finds its neighbours. */
final class ServerFiles {

  private static final Path DIRECTORY = Path.of("target", "server");

  /** The commands by which the launcher prepares the server: the tests shall run on the same. */
  private static final Path LAUNCHER =
      Path.of("..", "ear", "src", "main", "resources", "org", "tidings", "launch", "server");

  private ServerFiles() {}

  static void write(Neighbours neighbours) {
    try {
      writeSettings(neighbours);
      write(
          "pre-boot-commands.txt",
          launcher("pre-boot-commands.txt").replace("@ADDRESS@", "127.0.0.1"));
      write(
          "post-boot-commands.txt",
          withUrl(launcher("post-boot-commands.txt"), neighbours.database().url()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeSettings(Neighbours neighbours) throws IOException {
    String password = neighbours.database().password();
    Properties settings = new Properties();
    settings.putAll(
        Map.ofEntries(
            entry("tidings.database.app.password", password),
            entry("tidings.database.claims.password", password),
            entry("tidings.database.batch.password", password),
            entry("tidings.keys.master-file", DIRECTORY.resolve("master.json").toString()),
            entry("tidings.keys.links-file", DIRECTORY.resolve("links.json").toString()),
            entry("tidings.keys.messages-file", DIRECTORY.resolve("messages.json").toString()),
            entry("tidings.keys.audit-file", DIRECTORY.resolve("audit.key").toString()),
            entry("tidings.trust", neighbours.mailServer().caFile().toString()),
            entry("tidings.outbound.allow", "127.0.0.0/8,::1"),
            entry("tidings.mail.from", "digest@tidings.localhost"),
            entry("tidings.public-url", "http://localhost"),
            entry("tidings.poll.tick", "PT1H"), // the tests start the runs
            entry("tidings.queue.endpoint", "http://127.0.0.1:9"), // nobody is there
            entry("tidings.queue.summarization-workers", "0"),
            entry("tidings.queue.delivery-workers", "0"),
            entry(Workspaces.PORT, Integer.toString(neighbours.mailServer().imapsPort())),
            entry(Workspaces.PASSWORD, neighbours.mailServer().password())));
    try (Writer out = Files.newBufferedWriter(DIRECTORY.resolve("settings.properties"))) {
      settings.store(out, null);
    }
  }

  /** Payara Micro's parser does not understand quotes within words. */
  private static String withUrl(String commands, String url) {
    return commands
        .replace("${MPCONFIG=tidings.database.url}", url.replace(":", "\\:"))
        .replace("\"", "");
  }

  private static String launcher(String file) throws IOException {
    return Files.readString(LAUNCHER.resolve(file));
  }

  private static void write(String file, String text) throws IOException {
    Files.writeString(DIRECTORY.resolve(file), text);
  }
}
