package org.tidings.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.json.JSONObject;

/** A real Keycloak with one realm, which knows Tidings, a program and one person, Kim. */
final class Keycloak implements AutoCloseable {

  static final String PERSON = "kim";
  static final String PASSWORD = "nine slow rivers";
  static final String CLIENT_SECRET = "between-tidings-and-keycloak";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Path UNPACKED = Path.of("target", "keycloak");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String issuer;
  private final Process process;
  private final Path log;

  private Keycloak(int port, Path home, Path log) throws IOException {
    this.issuer = issuerOn(port);
    this.log = log;
    ProcessBuilder builder =
        new ProcessBuilder(
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--db=dev-mem",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=http://localhost:" + port,
            "--import-realm");
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m");
    builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "stop-keycloak"));
  }

  /** The issuer of the Keycloak that will listen there. */
  static String issuerOn(int port) {
    return "http://localhost:" + port + "/realms/tidings";
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param callback where it may send people back to, apart from the pages of workspaces there
   */
  static Keycloak start(int port, URI callback, Path scratch) throws IOException {
    Path home = home();
    Path realm = Files.createDirectories(home.resolve("data/import")).resolve("tidings-realm.json");
    Files.writeString(realm, realm(callback));
    Keycloak keycloak = new Keycloak(port, home, scratch.resolve("keycloak.log"));
    try {
      await("Keycloak").atMost(PATIENCE).until(keycloak::answers);
      return keycloak;
    } catch (RuntimeException e) {
      keycloak.close();
      throw new IllegalStateException(Files.readString(keycloak.log), e);
    }
  }

  /** An access token of Kim's for the API, as a program gets it. */
  String accessToken(String scope) throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=program&username=%s&password=%s&scope=%s"
            .formatted(PERSON, encoded(PASSWORD), encoded(scope));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    return new JSONObject(answer.body()).getString("access_token");
  }

  /** Gives name and password on Keycloak's own page. */
  static void signIn(Page page, String person) {
    page.locator("#username").fill(person);
    page.locator("#password").fill(PASSWORD);
    page.locator("#kc-login").click();
  }

  private boolean answers() throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("Keycloak ended");
    }
    try {
      URI realm = URI.create(issuer + "/.well-known/openid-configuration");
      return http.send(HttpRequest.newBuilder(realm).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false; // not yet
    }
  }

  private static Path home() throws IOException {
    try (DirectoryStream<Path> versions = Files.newDirectoryStream(UNPACKED, "keycloak-*")) {
      return versions.iterator().next().toAbsolutePath();
    }
  }

  private static String realm(URI callback) throws IOException {
    try (InputStream in = Keycloak.class.getResourceAsStream("/keycloak/tidings-realm.json")) {
      return new String(in.readAllBytes(), UTF_8)
          .replace("CALLBACK", callback.toString())
          .replace("WORKSPACES", callback.resolve("/sso/*").toString())
          .replace("CLIENT_SECRET", CLIENT_SECRET)
          .replace("PASSWORD", PASSWORD);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** The script and the server that it started. */
  private List<ProcessHandle> processes() {
    return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
  }

  private void kill() {
    processes().forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    List<ProcessHandle> started = processes();
    started.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        started.forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException e) {
      started.forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }
}
