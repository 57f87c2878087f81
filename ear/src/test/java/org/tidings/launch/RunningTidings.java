package org.tidings.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code ./tidings up} as a process of its own, run from the built distribution. */
public final class RunningTidings implements AutoCloseable {

  /**
   * What has a JVM start at half the CPU time: nothing is compiled twice. It would reserve room for
   * a fifth of the code only, which a server under load uses up.
   */
  public static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m";

  private static final Path SCRIPT = script();

  /** How a record of the server's log begins. */
  private static final Pattern RECORD = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+ [A-Z]+ ");

  private final Process process;
  private final int port;
  private final Path log;

  private RunningTidings(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-tidings"));
  }

  /** Starts it and waits until it says that it is ready. */
  public static RunningTidings up(Path data) throws IOException {
    return up(data, Map.of());
  }

  /** Starts it with further environment variables and waits until it says that it is ready. */
  public static RunningTidings up(Path data, Map<String, String> environment) throws IOException {
    int port = Ports.freeOnLoopback();
    Path log = data.resolve("logs/server-0.log");
    RunningTidings tidings = new RunningTidings(launch(port, data, environment), port, log);
    List<String> told = tidings.read();
    if (told.stream().noneMatch(line -> line.contains("Tidings is ready"))) {
      throw new IllegalStateException("Tidings did not start: " + told);
    }
    return tidings;
  }

  static Process launch(int port, Path data) throws IOException {
    return launch(port, data, Map.of());
  }

  private static Process launch(int port, Path data, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            SCRIPT.toString(), "up", "--port", Integer.toString(port), "--data", data.toString());
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }

  /** A library of the built distribution, by the beginning of its name. */
  public static Path installed(String name) {
    return new Installation(target().resolve("tidings"))
        .jars("lib").stream()
            .filter(jar -> jar.getFileName().toString().startsWith(name))
            .findFirst()
            .orElseThrow();
  }

  /** The command line of the built distribution. */
  public static Path script() {
    return target().resolve("../../tidings").normalize();
  }

  /** Found from where this class was compiled to, wherever the tests or benchmarks are run. */
  private static Path target() {
    try {
      return Path.of(
              RunningTidings.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The address of its pages and its API. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /**
   * The address that it gives to others (tidings.public-url), such as an identity provider. A
   * cookie of 127.0.0.1 would not come along to it.
   */
  public URI publicUri() {
    return URI.create("http://localhost:" + port);
  }

  int get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri().resolve(path)).build(), BodyHandlers.discarding())
        .statusCode();
  }

  /** Asks it to stop; answers whether it did so in time. */
  boolean stop(long seconds) throws InterruptedException {
    process.destroy();
    return process.waitFor(seconds, TimeUnit.SECONDS);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** How the process ended. */
  public int exitValue() {
    return process.exitValue();
  }

  /** Kills the process, which has no chance to do anything about it. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The records of its log that say that something failed, each with the lines that follow. */
  public List<String> failures() throws IOException {
    List<String> failures = new ArrayList<>();
    boolean failed = false;
    for (String line : Files.readAllLines(log)) {
      if (RECORD.matcher(line).lookingAt()) {
        failed = line.contains(" SEVERE ");
      }
      if (failed) {
        failures.add(line);
      }
    }
    return failures;
  }

  @Override
  public void close() {
    try {
      if (!stop(60)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Its lines up to the one that says it is ready, or to its end. */
  private List<String> read() {
    BufferedReader lines = process.inputReader(UTF_8);
    List<String> told = new ArrayList<>();
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        told.add(line);
        if (line.contains("Tidings is ready")) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return told;
  }
}
