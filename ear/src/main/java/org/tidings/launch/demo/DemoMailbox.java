package org.tidings.launch.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.tidings.launch.Installation;
import org.tidings.launch.IsolatedLoader;
import org.tidings.launch.Ports;

/** The mailbox of the demo's user: what the demo is told about comes from it, digests go to it. */
public final class DemoMailbox implements AutoCloseable {

  public static final String ADDRESS = "demo@tidings.localhost";

  private static final long SECONDS_BETWEEN_MAILS = 20;
  private static final int PASSWORD_BYTES = 12;

  private final MailServer server;
  private final DemoMails mails;
  private final Clock clock;
  private final MailboxKeys keys;
  private final String password = newPassword();
  private final int smtpPort = Ports.freeOnLoopback();
  private final int imapsPort = Ports.freeOnLoopback();
  private final Thread post = new Thread(this::receiveLaterMails, "demo-mail");

  private DemoMailbox(MailServer server, DemoMails mails, MailboxKeys keys, Clock clock) {
    this.server = server;
    this.mails = mails;
    this.keys = keys;
    this.clock = clock;
    post.setDaemon(true);
  }

  /** Makes the mailbox, closed still: its ports and key are known, so the server can be told. */
  public static DemoMailbox create(Installation installation, Path directory, Clock clock) {
    MailServer server =
        IsolatedLoader.load(
            installation, "mailbox", MailServer.class, "org.tidings.launch.demo.GreenMailServer");
    return new DemoMailbox(
        server,
        DemoMails.inJar(installation.launcher()),
        MailboxKeys.create(directory, newPassword()),
        clock);
  }

  /** Opens the mailbox with its first mails; answers how many those are. */
  public int open() {
    server.start(smtpPort, imapsPort, keys.store(), keys.password(), ADDRESS, password);
    mails.waiting().forEach(mail -> server.deliver(mail.dated(clock.instant())));
    return server.size();
  }

  /** Lets the later mails arrive, one by one, until the mailbox is closed. */
  public void keepReceiving() {
    post.start();
  }

  private void receiveLaterMails() {
    try {
      for (DemoMail mail : mails.later()) {
        TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_MAILS);
        server.deliver(mail.dated(clock.instant()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  public String smtpUrl() {
    return "smtp://127.0.0.1:" + smtpPort;
  }

  public Path authority() {
    return keys.authority();
  }

  public int imapsPort() {
    return imapsPort;
  }

  public String password() {
    return password;
  }

  public int size() {
    return server.size();
  }

  /** See {@link MailServer#text}. */
  public String text(int index) {
    return server.text(index);
  }

  String source(int index) {
    return server.source(index);
  }

  @Override
  public void close() {
    post.interrupt();
    server.close();
  }

  static String newPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
