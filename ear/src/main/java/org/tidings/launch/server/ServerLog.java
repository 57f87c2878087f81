package org.tidings.launch.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.tidings.launch.DataDirectory;
import org.tidings.launch.LaunchException;

/** The log of everything that runs in this process: rotating files, nothing on the console. */
public final class ServerLog {

  private ServerLog() {}

  /** Sends all logging to the log directory; answers the configuration for the server to read. */
  public static Path open(DataDirectory data) {
    try {
      return configure(data);
    } catch (IOException e) {
      throw new LaunchException("Cannot write logs: " + e.getMessage(), e);
    }
  }

  private static Path configure(DataDirectory data) throws IOException {
    String configuration;
    try (InputStream in = ServerLog.class.getResourceAsStream("logging.properties")) {
      configuration =
          new String(in.readAllBytes(), UTF_8).replace("@LOGS@", data.logs().toString());
    }
    Path file = data.logs().resolve("logging.properties");
    Files.writeString(file, configuration);
    try (InputStream in = Files.newInputStream(file)) {
      LogManager.getLogManager().readConfiguration(in);
    }
    takeConsole(data.logs().resolve("console.log"));
    return file;
  }

  private static void takeConsole(Path file) throws IOException {
    PrintStream stray = new PrintStream(Files.newOutputStream(file), true, UTF_8);
    System.setOut(stray);
    System.setErr(stray);
  }
}
