package org.tidings.launch.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.tidings.launch.LaunchException;

/** Payara Micro in this JVM, with nothing open but one HTTP port. */
public final class Server implements AutoCloseable {

  private static final String APPLICATION = "tidings";
  private static final Duration READY_LIMIT = Duration.ofMinutes(2);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

  private final PayaraMicroRuntime runtime;
  private final URI root;

  private Server(PayaraMicroRuntime runtime, URI root) {
    this.runtime = runtime;
    this.root = root;
  }

  /** Boots the server without the application. System properties must be set by now. */
  public static Server boot(
      String address, int port, URI localUrl, Path directory, Path logConfiguration) {
    AdminScript preBoot = AdminScript.read("pre-boot-commands.txt").with("@ADDRESS@", address);
    AdminScript postBoot = AdminScript.read("post-boot-commands.txt");
    PayaraMicro.setUpackedJarDir(directory.resolve("unpacked").toFile()); // a third less CPU
    PayaraMicro micro = PayaraMicro.getInstance();
    micro
        .setRootDir(directory.toFile())
        .setLogPropertiesFile(logConfiguration.toFile())
        .setPrintLogo(false)
        .setHttpPort(port)
        .setHttpAutoBind(false);
    micro.setNoHazelcast(true);
    micro.setPreBootHandler(preBoot::run);
    micro.setPostBootHandler(postBoot::run);
    try {
      return new Server(micro.bootStrap(), localUrl);
    } catch (BootstrapException e) {
      throw new LaunchException("The server did not start: " + e.getMessage(), e);
    }
  }

  /**
   * Deploys the application at the context root. Answers whether it stands there, which the
   * server's own answer does not tell.
   */
  public boolean deploy(Path application) {
    runtime.deploy(APPLICATION, "/", application.toFile());
    return runtime.getDeployedApplicationNames().contains(APPLICATION);
  }

  public void awaitReady() {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest question =
        HttpRequest.newBuilder(root.resolve("/health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    long deadline = System.nanoTime() + READY_LIMIT.toNanos();
    try {
      while (!isReady(http, question)) {
        if (System.nanoTime() > deadline) {
          throw new LaunchException("The application did not become ready");
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_QUESTIONS.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while starting", e);
    }
  }

  @Override
  public void close() throws BootstrapException {
    runtime.shutdown();
  }

  private static boolean isReady(HttpClient http, HttpRequest question)
      throws InterruptedException {
    try {
      return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) { // not listening yet
      return false;
    }
  }
}
