package org.tidings.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.json.JSONObject;
import org.tidings.launch.Ports;
import org.tidings.launch.RunningTidings;

/**
 * Seconds from the start of {@code ./tidings up} on an empty directory until it says that it is
 * ready. Against an empty server of the same version, with no application.
 */
final class StartBench implements Benchmark {

  private static final String OURS = "product";
  private static final String EMPTY = "empty Payara Micro";

  @Override
  public String question() {
    return "seconds from process start to ready, everything built";
  }

  @Override
  public JSONObject run() throws Exception {
    Path server = RunningTidings.installed("payara-micro");
    return new Contest("s")
        .with(OURS, StartBench::ours)
        .with(EMPTY, () -> empty(server))
        .run()
        .report(OURS, EMPTY);
  }

  private static double ours() throws IOException {
    try (Scratch scratch = Scratch.create()) {
      Stopwatch watch = Stopwatch.start();
      RunningTidings tidings = RunningTidings.up(scratch.path().resolve("data"));
      double seconds = watch.seconds();
      tidings.close();
      return seconds;
    }
  }

  private static double empty(Path server) throws IOException, InterruptedException {
    try (Scratch scratch = Scratch.create()) {
      Path root = Files.createDirectory(scratch.path().resolve("server"));
      Stopwatch watch = Stopwatch.start();
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx1g",
                  "-XX:+UseSerialGC",
                  "-jar",
                  server.toString(),
                  "--nohazelcast",
                  "--noCluster",
                  "--port",
                  Integer.toString(Ports.freeOnLoopback()),
                  "--rootDir",
                  root.toString())
              .redirectErrorStream(true)
              .start();
      try {
        awaitReady(process.inputReader(UTF_8));
        return watch.seconds();
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }

  private static void awaitReady(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains("ready in")) {
        return;
      }
    }
    throw new IllegalStateException("The empty server did not start");
  }
}
