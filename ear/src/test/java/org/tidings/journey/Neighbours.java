package org.tidings.journey;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidings.launch.RunningTidings;
import org.tidings.testing.mail.DovecotServer;
import org.tidings.testing.mail.ScriptedSmtpServer;
import org.tidings.testing.mail.ScriptedSmtpServer.Received;

/** The servers around a Tidings under test: a real Dovecot, and an SMTP server that remembers. */
final class Neighbours implements AutoCloseable {

  private final DovecotServer dovecot;
  private final ScriptedSmtpServer smtp = new ScriptedSmtpServer();

  private Neighbours(DovecotServer dovecot) {
    this.dovecot = dovecot;
  }

  static Neighbours start() throws IOException {
    return new Neighbours(DovecotServer.start());
  }

  /**
   * The environment of a Tidings that knows these neighbours.
   *
   * @param javaOptions what its JVM gets besides
   */
  Map<String, String> environment(String... javaOptions) {
    Map<String, String> environment = new HashMap<>();
    environment.put("TIDINGS_OUTBOUND_ALLOW", "127.0.0.0/8,::1/128");
    environment.put("TIDINGS_TRUST", dovecot.caFile().toString());
    environment.put("TIDINGS_SMTP_URL", smtp.url());
    environment.put("TIDINGS_POLL_TICK", Duration.ofSeconds(1).toString());
    environment.put(
        "TIDINGS_JAVA_OPTIONS", RunningTidings.QUICK_START + " " + String.join(" ", javaOptions));
    return environment;
  }

  void deliver(String user, byte[] mail) throws IOException {
    dovecot.deliver(user, "INBOX", mail);
  }

  /** The settings of a source that reads a user's mailbox. */
  Map<String, Object> mailbox(String user) {
    return Map.of(
        "host", dovecot.host(),
        "port", dovecot.imapsPort(),
        "username", user,
        "password", dovecot.password(),
        "tls", "implicit",
        "folders", List.of("INBOX"),
        "since", "PT24H");
  }

  List<Received> mails() {
    return smtp.accepted();
  }

  /** The digests among the mails that were accepted, oldest first. */
  List<Received> digests() {
    return smtp.accepted().stream()
        .filter(mail -> !mail.header("List-Unsubscribe").isEmpty())
        .toList();
  }

  @Override
  public void close() throws IOException {
    smtp.close();
    dovecot.close();
  }
}
