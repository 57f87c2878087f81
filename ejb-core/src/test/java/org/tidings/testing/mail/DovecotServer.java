package org.tidings.testing.mail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Dovecot IMAP server of its own on 127.0.0.1, for tests and benchmarks. Every user name
 * exists, with one password for all; mail is put in as files. Run it as root; the mailboxes belong
 * to an unprivileged user.
 */
public final class DovecotServer implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
  private static final String PASSWORD = "Correct-Horse-7";
  private static final int NOBODY = 65_534;
  private static final int START_MILLIS = 10_000;
  private static final int STOP_SECONDS = 5;

  private final Path directory;
  private final TestAuthority authority;
  private final int imapsPort;
  private final int imapPort;
  private final Process process;
  private final Thread stopAtExit = new Thread(this::stop, "stop-dovecot");

  private DovecotServer(Path directory, String introspection) throws IOException {
    this.directory = directory;
    this.authority = TestAuthority.create(Files.createDirectory(directory.resolve("tls")));
    this.imapsPort = freePort();
    this.imapPort = freePort();
    this.process = launch(introspection);
  }

  /** Starts a server and waits until it answers. It takes passwords alone. */
  public static DovecotServer start() {
    return start("http://127.0.0.1:9/");
  }

  /**
   * As {@link #start()}, for tokens as well.
   *
   * @param introspection the address that knows whether a token is good, which is added to it
   */
  public static DovecotServer start(String introspection) {
    if (!Files.isExecutable(PROGRAM)) {
      throw new IllegalStateException(
          "These tests need Dovecot: install it with apt-get install dovecot-imapd");
    }
    try {
      DovecotServer server = new DovecotServer(Files.createTempDirectory("dovecot"), introspection);
      Runtime.getRuntime().addShutdownHook(server.stopAtExit);
      server.awaitPort();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("Dovecot did not start", e);
    }
  }

  public String host() {
    return "localhost";
  }

  /** The port on which TLS begins with the first byte. */
  public int imapsPort() {
    return imapsPort;
  }

  /** The port on which TLS begins by STARTTLS. */
  public int imapPort() {
    return imapPort;
  }

  /** The password of every user. */
  public String password() {
    return PASSWORD;
  }

  public TestAuthority authority() {
    return authority;
  }

  /** The certificate authority that signed the server's certificate, for {@code TIDINGS_TRUST}. */
  public Path caFile() {
    return authority.caFile();
  }

  /** Puts a mail into a folder, as if it had arrived this moment. */
  public void deliver(String user, String folder, byte[] mail) throws IOException {
    folder(user, folder).deliver(mail, Instant.now());
  }

  /** The files of a folder; {@code INBOX}, or a name in ASCII with {@code /} between levels. */
  public Maildir folder(String user, String folder) {
    Path inbox = directory.resolve("mail").resolve(user).resolve("Maildir");
    Path files = folder.equals("INBOX") ? inbox : inbox.resolve("." + folder.replace('/', '.'));
    return new Maildir(files, NOBODY);
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(stopAtExit);
    } catch (IllegalStateException e) {
      // the JVM is ending, and the hook finds nothing left to stop
    }
  }

  private Process launch(String introspection) throws IOException {
    Path mail = Files.createDirectory(directory.resolve("mail"));
    Files.setAttribute(mail, "unix:uid", NOBODY);
    Files.setAttribute(directory, "unix:mode", 0755); // its processes run as somebody else
    Files.writeString(directory.resolve("oauth2.conf"), DovecotConfig.oauth2(introspection));
    Path config = directory.resolve("dovecot.conf");
    Files.writeString(
        config, DovecotConfig.of(directory, authority, imapPort, imapsPort, PASSWORD));
    return new ProcessBuilder(PROGRAM.toString(), "-F", "-c", config.toString())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("dovecot.out").toFile())
        .start();
  }

  private void awaitPort() throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
    while (!answers()) {
      if (System.nanoTime() > end || hasEndedWithin(20)) {
        String output = Files.readString(directory.resolve("dovecot.out")) + log();
        close();
        throw new IllegalStateException("Dovecot did not start: " + output);
      }
    }
  }

  private String log() throws IOException {
    Path log = directory.resolve("dovecot.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), imapPort)) {
      return socket.getInputStream().read() == '*';
    } catch (IOException e) {
      return false;
    }
  }

  private boolean hasEndedWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private synchronized void stop() {
    process.destroy();
    if (!hasEndedWithin(TimeUnit.SECONDS.toMillis(STOP_SECONDS))) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    if (!Files.exists(directory)) {
      return; // stopped before
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      directory.toFile().deleteOnExit(); // best effort: it is a temporary directory
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
