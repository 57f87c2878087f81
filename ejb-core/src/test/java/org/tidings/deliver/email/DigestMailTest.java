package org.tidings.deliver.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tidings.deliver.OutboundDigest;

class DigestMailTest {

  @Test
  void the_text_reads_as_it_should() {
    assertThat(DigestText.of(SampleDigest.usual())).isEqualTo(resource("usual-digest.txt"));
  }

  @Test
  void an_empty_digest_says_so() {
    assertThat(DigestText.of(SampleDigest.empty()))
        .startsWith("Nothing new\n")
        .contains("No new items.");
    assertThat(new DigestWords(SampleDigest.empty()).subject()).isEqualTo("Nothing new");
  }

  @Test
  void text_and_html_say_the_same() {
    OutboundDigest digest = SampleDigest.usual();
    String seen = Jsoup.parse(DigestHtml.of(digest)).text();
    assertThat(digest.lines())
        .allSatisfy(line -> assertThat(seen).contains(line.headline(), line.text(), line.byline()));
    assertThat(seen)
        .contains("12 new items: 5 told, 3 merged into them, 2 had no room, 2 read already.")
        .contains("Old mailbox needs your attention.");
  }

  @Test
  void what_waits_for_the_next_digest_is_said() {
    assertThat(DigestText.of(SampleDigest.withWaiting(1_234)))
        .contains("12 new items:")
        .contains("1234 more wait for the next");
  }

  @Test
  void each_line_leads_back_to_its_item_and_nothing_is_fetched() {
    OutboundDigest digest = SampleDigest.usual();
    Document page = Jsoup.parse(DigestHtml.of(digest));
    assertThat(page.select("a[href]").eachAttr("href"))
        .contains(digest.lines().get(0).page(), "https://news.example.org/postgresql-19-beta")
        .contains("https://status.example.org/jobs/8831?view=log&from=mail")
        .allSatisfy(href -> assertThat(href).startsWith("https://"));
    assertThat(page.select("img, script, link, iframe, [src], [background]")).isEmpty();
  }

  @Test
  void a_hostile_item_stays_text() {
    String script = "<script>alert('x')</script>";
    Document page =
        Jsoup.parse(DigestHtml.of(SampleDigest.saying(script, "\"><img src=x onerror=y>&lt;")));
    assertThat(page.select("script, img")).isEmpty();
    assertThat(page.text()).contains(script, "\"><img src=x onerror=y>&lt;");
  }

  @Test
  void a_subject_cannot_start_another_header() throws MessagingException, IOException {
    String raw = raw(SampleDigest.saying("Hello\r\nBcc: all@example.org\r\n\r\nbody", ""));
    assertThat(raw.lines().takeWhile(line -> !line.isEmpty()))
        .noneMatch(line -> line.startsWith("Bcc"));
  }

  @Test
  void a_subject_is_short_and_ends_at_a_word() {
    String subject = new DigestWords(SampleDigest.usual()).subject();
    assertThat(subject)
        .isEqualTo("5 things, 12 read for you: Invoice 4711 is due on Friday, 6 March, Can you…");
    assertThat(subject.length()).isLessThanOrEqualTo(78);
  }

  @Test
  void no_line_of_the_mail_is_longer_than_a_mail_server_allows()
      throws MessagingException, IOException {
    String raw = raw(SampleDigest.saying("x".repeat(5000), "ü".repeat(5000)));
    assertThat(raw.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(999));
  }

  @Test
  void dates_are_written_as_the_reader_s_country_does_and_by_his_clock() {
    assertThat(new DigestWords(SampleDigest.usual()).window())
        .isEqualTo("From 1 Mar 2026, 08:00 to 2 Mar 2026, 08:00 (Europe/Berlin)");
  }

  private static String raw(OutboundDigest digest) throws MessagingException, IOException {
    InternetAddress address = new InternetAddress("ann@example.org");
    MimeMessage mail = DigestMail.of(digest, address, address);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String resource(String name) {
    try {
      return Files.readString(Path.of("src/test/resources/org/tidings/deliver/email", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
