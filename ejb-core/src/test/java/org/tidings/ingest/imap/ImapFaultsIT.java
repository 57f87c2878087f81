package org.tidings.ingest.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.Unreachable;
import org.tidings.ingest.SourceAccess;
import org.tidings.source.SourceCursor;
import org.tidings.testing.mail.DovecotServer;
import org.tidings.testing.mail.Faults;
import org.tidings.testing.mail.ScriptedImapServer;
import org.tidings.testing.mail.TcpProxy;
import org.tidings.testing.mail.TestAuthority;
import org.tidings.testing.mail.TestMail;

/** The IMAP connector when the way to a real Dovecot is bad. */
class ImapFaultsIT {

  private static final FetchLimits SHORT =
      new FetchLimits(200, 1 << 20, Duration.ofMillis(400), Duration.ofMillis(1_200));

  @AutoClose private static final DovecotServer DOVECOT = DovecotServer.start();

  private final ImapConnector connector = ImapFixture.connector(DOVECOT.caFile());

  @Test
  void sends_no_password_when_somebody_takes_starttls_away() throws IOException {
    try (TcpProxy proxy = new TcpProxy(DOVECOT.imapPort(), Faults.withoutStartTls())) {
      PollOutcome outcome = fetch(startTls(proxy.port()), SHORT);

      assertThat(outcome)
          .isEqualTo(
              new Unreachable(
                  "localhost cannot be used safely: it does not offer STARTTLS. "
                      + "The password was not sent."));
      assertThat(proxy.sentByClients()).isEqualTo("S1 STARTTLS\r\n");
    }
  }

  @Test
  void believes_no_text_that_was_slipped_in_before_tls() throws IOException {
    TcpProxy.Pump slipping =
        (in, out) -> {
          byte[] buffer = new byte[8192];
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            String text = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
            String more = text.startsWith("S1 OK") ? text + "* PREAUTH welcome\r\n" : text;
            out.write(more.getBytes(StandardCharsets.ISO_8859_1));
          }
        };
    try (TcpProxy proxy = new TcpProxy(DOVECOT.imapPort(), slipping)) {
      PollOutcome outcome = fetch(startTls(proxy.port()), SHORT);

      assertThat(outcome.toString()).contains("somebody sent text before TLS began");
      assertThat(proxy.sentByClients()).isEqualTo("S1 STARTTLS\r\n");
    }
  }

  /** T-12: whatever answers STARTTLS but TLS itself, the password stays here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "S1 NO not now",
        "S1 BAD what",
        "* BYE enough",
        "S1 OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] go on\r\n* OK still in plaintext",
        "* PREAUTH you are in\r\nS1 OK",
        "A0 OK signed in"
      })
  void sends_no_password_whatever_answers_starttls(String answer) throws IOException {
    TcpProxy.Pump lying =
        (in, out) -> {
          byte[] buffer = new byte[8192];
          out.write(buffer, 0, in.read(buffer)); // the greeting
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
          }
        };
    try (TcpProxy proxy = new TcpProxy(DOVECOT.imapPort(), lying)) {
      assertThat(fetch(startTls(proxy.port()), SHORT)).isInstanceOf(Unreachable.class);
      assertThat(proxy.sentByClients())
          .startsWith("S1 STARTTLS\r\n")
          .doesNotContain(ImapFixture.PASSWORD, "LOGIN", "AUTHENTICATE");
    }
  }

  @Test
  void does_not_talk_plaintext_on_a_port_that_does() throws IOException {
    try (TcpProxy proxy = new TcpProxy(DOVECOT.imapPort(), Faults.none())) {
      SourceAccess access = ImapFixture.access(proxy.port(), "ann");

      assertThat(fetch(access, SHORT).toString()).contains("valid certificate");
      assertThat(proxy.sentByClients()).doesNotContain("LOGIN").doesNotContain("ann");
    }
  }

  @Test
  void trusts_no_authority_that_nobody_named() {
    ImapConnector stranger =
        ImapFixture.connector(Optional.of("127.0.0.0/8,::1"), Optional.empty(), Clock.systemUTC());

    assertThat(stranger.test(ImapFixture.access(DOVECOT.imapsPort(), "ann")).toString())
        .startsWith("Unreachable")
        .contains("valid certificate");
  }

  @Test
  void does_not_sign_in_where_the_certificate_has_another_name(@TempDir Path directory)
      throws Exception {
    Path elsewhere = Files.createDirectory(directory.resolve("tls"));
    TestAuthority authority =
        TestAuthority.create(elsewhere, "subjectAltName=DNS:mail.example.org");
    try (ScriptedImapServer server =
        new ScriptedImapServer(authority, "* OK hello", command -> "TAG OK done")) {
      ImapConnector believer = ImapFixture.connector(authority.caFile());

      assertThat(believer.test(ImapFixture.access(server.port(), "ann")).toString())
          .startsWith("Unreachable")
          .contains("valid certificate");
      assertThat(server.commands()).isEmpty();
    }
  }

  @Test
  void goes_nowhere_private_unless_the_operator_allows_it() {
    ImapConnector guarded =
        ImapFixture.connector(
            Optional.empty(), Optional.of(DOVECOT.caFile().toString()), Clock.systemUTC());

    assertThat(guarded.test(ImapFixture.access(DOVECOT.imapsPort(), "ann")))
        .isEqualTo(
            new Refused(
                "This host is not on the public internet: localhost. Check the server name."));
  }

  @Test
  void ends_a_tarpit_at_the_deadline_of_the_command() throws IOException {
    DOVECOT.deliver("tarpit", "INBOX", TestMail.plain("Slow", "x".repeat(20_000)));
    for (int after : new int[] {0, 1_500, 4_000}) {
      TcpProxy.Pump tarpit = Faults.tarpitAfter(after, Duration.ofMillis(100));
      try (TcpProxy proxy = new TcpProxy(DOVECOT.imapsPort(), tarpit)) {
        long start = System.nanoTime();

        PollOutcome outcome = fetch(ImapFixture.access(proxy.port(), "tarpit"), SHORT);

        assertThat(outcome)
            .isEqualTo(new Unreachable("localhost answers too slowly; the connection was ended."));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      }
    }
  }

  @Test
  void reads_over_a_line_of_300_milliseconds_that_loses_every_fourth_burst() throws IOException {
    DOVECOT.deliver("islander", "INBOX", TestMail.plain("From afar", "x".repeat(20_000)));
    TcpProxy.Pump line = Faults.line(Duration.ofMillis(300), 4, Duration.ofSeconds(1));
    try (TcpProxy proxy = new TcpProxy(DOVECOT.imapsPort(), line)) {
      PollOutcome outcome =
          fetch(ImapFixture.access(proxy.port(), "islander"), FetchLimits.DEFAULT);

      assertThat(outcome).isInstanceOf(Fetched.class);
      assertThat(((Fetched) outcome).items())
          .extracting(FetchedItem::subject)
          .containsExactly("From afar");
    }
  }

  private PollOutcome fetch(SourceAccess access, FetchLimits limits) {
    return connector.fetch(access, SourceCursor.START, limits);
  }

  private static SourceAccess startTls(int port) {
    return ImapFixture.access("localhost", port, "ann", "starttls", ImapFixture.PASSWORD);
  }
}
