package org.tidings.ingest.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.ingest.mime.MailReader;

class LinkedInMailTest {

  private static final String PASSED =
      "Authentication-Results: mx.google.com; dmarc=pass header.from=linkedin.com";
  private static final String FROM =
      "From: Amara Diallo via LinkedIn <messages-noreply@linkedin.com>";
  private static final String GMAIL = "imap.gmail.com";

  @Test
  void tells_what_it_is_of_whom_and_where_without_the_key_in_the_link() {
    LinkedInMail mail =
        read(
                GMAIL,
                PASSED,
                FROM,
                "List-Unsubscribe: <https://www.linkedin.com/comm/psettings/x>",
                "",
                "https://www.linkedin.com/comm/psettings/unsubscribe?midToken=AQF",
                "View: https://www.linkedin.com/comm/messaging/thread/2-Yz==?midToken=AQF0x")
            .orElseThrow();

    assertThat(mail.from())
        .isEqualTo(new Author("LinkedIn message: Amara Diallo", "messages-noreply@linkedin.com"));
    assertThat(mail.link()).isEqualTo(URI.create("https://www.linkedin.com/messaging/thread/2-Yz"));
    assertThat(mail.traits()).doesNotContain(Trait.BULK);
  }

  @ParameterizedTest
  @CsvSource({
    "invitations, LinkedIn invitation, mynetwork/invitation-manager/",
    "jobalerts-noreply, LinkedIn jobs, jobs/",
    "groups-noreply, LinkedIn group, groups/",
    "updates-noreply, LinkedIn notification, notifications/"
  })
  void knows_the_kinds_by_their_addresses(String local, String kind, String place) {
    LinkedInMail mail =
        read(GMAIL, PASSED, "From: LinkedIn <" + local + "@linkedin.com>", "", "Hello")
            .orElseThrow();

    assertThat(mail.from().name()).isEqualTo(kind);
    assertThat(mail.link()).isEqualTo(URI.create("https://www.linkedin.com/" + place));
  }

  @ParameterizedTest
  @CsvSource({
    "imap.example.org, mx.example.org",
    "imap.example.co.uk, mx7.mail.example.co.uk",
    "imap.gmail.com, mx.google.com",
    "localhost, localhost"
  })
  void believes_the_servers_of_the_mailboxs_own_domain(String host, String server) {
    assertThat(read(host, PASSED.replace("mx.google.com", server), FROM, "", "Hi")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "imap.example.org, mx.evil.example",
    "imap.example.co.uk, mx.evil.co.uk",
    "imap.gmail.com, mx.google.com.evil.example",
    "imap.example.org, mx.google.com"
  })
  void believes_no_other_server(String host, String server) {
    assertThat(read(host, PASSED.replace("mx.google.com", server), FROM, "", "Hi")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.linkedin.com/in/amara. She, in/amara",
    "https://www.linkedin.com/comm/feed/update/urn:li:activity:7%3F1%?x=%, feed/update/urn:li:activity:7%3F1",
    "https://www.linkedin.com.evil.example/in/amara, messaging/",
    "http://www.linkedin.com/in/amara, messaging/",
    "https://www.linkedin.com/help/linkedin, messaging/"
  })
  void leads_to_linkedin_alone(String text, String place) {
    assertThat(read(GMAIL, PASSED, FROM, "", text).orElseThrow().link())
        .isEqualTo(URI.create("https://www.linkedin.com/" + place));
  }

  @Test
  void a_mail_in_linkedins_name_is_plain_where_nobody_vouches_for_it() {
    String failed = PASSED.replace("pass", "fail");

    assertThat(read(GMAIL, FROM, "", "Hi")).isEmpty();
    assertThat(read(GMAIL, failed, FROM, "", "Hi")).isEmpty();
    assertThat(read(GMAIL, failed, PASSED, FROM, "", "Hi")).isEmpty(); // the topmost counts
    assertThat(read(GMAIL, PASSED, "From: LinkedIn <a@linkedin.com.evil.example>", "", "Hi"))
        .isEmpty();
    assertThat(read(GMAIL, PASSED, "From: a@linkedin.com <a@evil.example>", "", "Hi")).isEmpty();
  }

  private static Optional<LinkedInMail> read(String host, String... lines) {
    byte[] bytes = String.join("\r\n", List.of(lines)).getBytes(UTF_8);
    return LinkedInMail.of((MailReader.Mail) MailReader.read(bytes), new ReceivingServer(host));
  }
}
