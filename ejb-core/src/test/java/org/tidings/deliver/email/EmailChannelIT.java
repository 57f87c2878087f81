package org.tidings.deliver.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.deliver.MailNotSentException;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.deliver.OutboundDigest;
import org.tidings.deliver.SendOutcome;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.ingest.mime.MailReader;
import org.tidings.net.OutboundTls;
import org.tidings.net.SocketWatchdog;
import org.tidings.testing.mail.ScriptedSmtpServer;
import org.tidings.testing.mail.ScriptedSmtpServer.Phase;

class EmailChannelIT {

  private final StoredUrl urls = new StoredUrl();
  private static final Duration SOON = Duration.ofMillis(500);

  private final ScriptedSmtpServer server = new ScriptedSmtpServer();
  private final SocketWatchdog watchdog = new SocketWatchdog();
  private final MailSender sender = new MailSender("news@tidings.example");

  @AfterEach
  void stop() throws IOException {
    server.close();
    watchdog.stop();
  }

  @Test
  void hands_a_digest_over_and_keeps_the_server_s_answer() {
    assertThat(send(server.url())).isEqualTo(new SendOutcome.Accepted("250 2.0.0 queued as 1"));
    ScriptedSmtpServer.Received mail = server.accepted().get(0);
    assertThat(mail.from()).isEqualTo("news@tidings.example");
    assertThat(mail.to()).isEqualTo("ann@example.org");
    assertThat(mail.header("Message-ID")).isEqualTo("<0b0e@tidings.example>");
    assertThat(mail.header("From")).isEqualTo("Tidings <news@tidings.example>");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("List-Unsubscribe"))
        .isEqualTo("<https://tidings.example/unsubscribe?t=AbC-_9>");
    assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(traitsOf(mail)).contains(Trait.OWN_MAIL);
    assertThat(mail.data().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(999));
  }

  @ParameterizedTest
  @CsvSource({
    "GREETING, 421 4.3.2 closing",
    "MAIL, 451 4.7.1 greylisted",
    "RCPT, 450 4.2.1 mailbox busy",
    "RCPT, 421 4.7.0 slow down",
    "DATA, 451 4.3.0 try again",
    "DOT, 452 4.3.1 disk full"
  })
  void a_temporary_refusal_defers(Phase phase, String answer) {
    server.answer(phase, answer);
    assertThat(send(server.url())).isInstanceOf(SendOutcome.Deferred.class);
    assertThat(server.accepted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 5.7.1 sender not welcome",
    "RCPT, 550 5.1.1 no such user",
    "DATA, 554 5.6.0 no",
    "DOT, 552 5.2.2 over quota"
  })
  void a_permanent_refusal_is_final_and_says_why(Phase phase, String answer) {
    server.answer(phase, answer);
    assertThat(send(server.url()))
        .isInstanceOfSatisfying(
            SendOutcome.Refused.class, r -> assertThat(r.message()).contains(answer));
  }

  @ParameterizedTest
  @EnumSource(value = Phase.class, mode = EnumSource.Mode.EXCLUDE, names = "DOT")
  void a_connection_lost_before_the_final_dot_defers(Phase phase) {
    server.drop(phase);
    assertThat(send(server.url())).isInstanceOf(SendOutcome.Deferred.class);
    assertThat(server.unconfirmed()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void a_silent_server_is_left_after_the_deadline(Phase phase) {
    server.hang(phase);
    SendOutcome outcome = send(server.url(), SOON);
    assertThat(outcome)
        .isInstanceOf(phase == Phase.DOT ? SendOutcome.Unknown.class : SendOutcome.Deferred.class);
  }

  @Test
  void a_connection_lost_after_the_final_dot_leaves_the_outcome_unknown() {
    server.drop(Phase.DOT);
    assertThat(send(server.url())).isInstanceOf(SendOutcome.Unknown.class);
    assertThat(server.unconfirmed()).hasSize(1);
  }

  @Test
  void a_repeated_try_sends_the_same_message_id() {
    server.drop(Phase.DOT);
    send(server.url());
    send(server.url());
    assertThat(server.accepted().get(0).header("Message-ID"))
        .isEqualTo(server.unconfirmed().get(0).header("Message-ID"));
  }

  @Test
  void a_server_that_cannot_be_reached_defers() throws IOException {
    server.close();
    assertThat(send(server.url())).isInstanceOf(SendOutcome.Deferred.class);
  }

  @Test
  void without_starttls_nothing_is_sent_when_starttls_is_asked_for() {
    assertThat(send(server.url().replace("smtp:", "smtp+starttls:")))
        .isInstanceOf(SendOutcome.Deferred.class);
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  void an_address_with_a_line_break_is_refused_before_anything_is_sent() {
    OutboundDigest usual = SampleDigest.usual();
    OutboundDigest hostile =
        new OutboundDigest(
            usual.digestId(),
            usual.messageId(),
            "ann@example.org\r\nBcc: all@example.org",
            usual.reader(),
            usual.date(),
            usual.windowStart(),
            usual.windowEnd(),
            usual.lines(),
            usual.tally(),
            usual.waiting(),
            usual.coverage(),
            usual.links());
    assertThat(new EmailChannel(transport(server.url(), SOON), sender).send(hostile))
        .isInstanceOf(SendOutcome.Refused.class);
    assertThat(server.accepted()).isEmpty();
  }

  @Test
  void a_plain_mail_goes_the_same_way() {
    SmtpMailer mailer = new SmtpMailer(transport(server.url(), SOON), sender, Clock.systemUTC());
    mailer.send(new PlainMail("ann@example.org", "Your code\r\nBcc: x@example.org", "123456"));

    assertThat(server.accepted().get(0).header("Subject"))
        .isEqualTo("Your code Bcc: x@example.org");
    assertThat(server.accepted().get(0).data()).contains("123456");
    assertThat(server.accepted().get(0).header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(traitsOf(server.accepted().get(0))).contains(Trait.OWN_MAIL);
  }

  @Test
  void a_plain_mail_that_was_refused_says_so() {
    server.answer(Phase.RCPT, "550 5.1.1 no such user");
    SmtpMailer mailer = new SmtpMailer(transport(server.url(), SOON), sender, Clock.systemUTC());
    PlainMail mail = new PlainMail("nobody@example.org", "Your code", "123456");
    assertThatThrownBy(() -> mailer.send(mail))
        .isInstanceOf(MailNotSentException.class)
        .hasMessageContaining("no such user");
  }

  @Test
  void a_real_mail_server_takes_it_after_signing_in_and_both_parts_arrive() throws Exception {
    GreenMail real = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    real.setUser("ann@example.org", "ann", "pass:word/1");
    real.start();
    try {
      String url = "smtp://ann:pass%3Aword%2F1@127.0.0.1:" + real.getSmtp().getPort();
      assertThat(send(url)).isInstanceOf(SendOutcome.Accepted.class);
      MimeMessage arrived = real.getReceivedMessages()[0];
      MimeMultipart parts = (MimeMultipart) arrived.getContent();
      assertThat(parts.getContentType()).startsWith("multipart/alternative");
      assertThat((String) parts.getBodyPart(0).getContent()).contains("Stadtwerke Köln");
      assertThat((String) parts.getBodyPart(1).getContent()).contains("Stadtwerke Köln</div>");
      assertThat(arrived.getSubject()).startsWith("5 things, 12 read for you: Invoice 4711");
    } finally {
      real.stop();
    }
  }

  /** What our own intake takes the mail for. */
  private static Set<Trait> traitsOf(ScriptedSmtpServer.Received mail) {
    byte[] bytes = mail.data().getBytes(StandardCharsets.UTF_8);
    return ((MailReader.Mail) MailReader.read(bytes)).traits();
  }

  @Test
  void a_mail_goes_to_the_server_that_the_secret_names_at_that_moment() throws IOException {
    try (ScriptedSmtpServer before = new ScriptedSmtpServer();
        ScriptedSmtpServer after = new ScriptedSmtpServer()) {
      EmailChannel channel =
          new EmailChannel(transport(StoredUrl.NAME, Duration.ofSeconds(20)), sender);
      urls.is(before.url());
      assertThat(channel.send(SampleDigest.usual())).isInstanceOf(SendOutcome.Accepted.class);
      urls.is(after.url());
      assertThat(channel.send(SampleDigest.usual())).isInstanceOf(SendOutcome.Accepted.class);

      assertThat(before.accepted()).hasSize(1);
      assertThat(after.accepted()).hasSize(1);
    }
  }

  private SendOutcome send(String url) {
    return send(url, Duration.ofSeconds(20));
  }

  private SendOutcome send(String url, Duration deadline) {
    return new EmailChannel(transport(url, deadline), sender).send(SampleDigest.usual());
  }

  private SmtpTransport transport(String url, Duration deadline) {
    return new SmtpTransport(
        Optional.of(url), deadline, new OutboundTls(Optional.empty()), watchdog, urls.secrets());
  }
}
