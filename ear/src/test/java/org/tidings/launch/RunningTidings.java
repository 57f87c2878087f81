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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./tidings up} as a process of its own, run from the built distribution. */
public final class RunningTidings implements AutoCloseable {

  private static final Path SCRIPT = script();

  private final Process process;
  private final int port;

  private RunningTidings(Process process, int port) {
    this.process = process;
    this.port = port;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-tidings"));
  }

  /** Starts it and waits until it says that it is ready. */
  public static RunningTidings up(Path data) throws IOException {
    return up(data, Map.of());
  }

  /** Starts it with further environment variables and waits until it says that it is ready. */
  public static RunningTidings up(Path data, Map<String, String> environment) throws IOException {
    int port = Ports.freeOnLoopback();
    RunningTidings tidings = new RunningTidings(launch(port, data, environment), port);
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

  private static Path script() {
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
