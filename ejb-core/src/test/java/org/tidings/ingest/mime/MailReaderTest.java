package org.tidings.ingest.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.ingest.mime.MailLines.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.ingest.mime.MailReader.Mail;

class MailReaderTest {

  private static final Charset LATIN_1 = StandardCharsets.ISO_8859_1;

  @Test
  void reads_a_plain_mail() {
    Mail mail =
        read("From: Ann <ann@x.org>", "Subject: Hello", "", "First line", "", "", "", "Last line");

    assertThat(mail.from()).isEqualTo(new Author("Ann", "ann@x.org"));
    assertThat(mail.subject()).isEqualTo("Hello");
    assertThat(mail.text()).isEqualTo("First line\n\nLast line");
    assertThat(mail.traits()).isEmpty();
  }

  @Test
  void prefers_the_plain_alternative() {
    Mail mail = read(alternative("Plain words, and enough of them.", "<p>Rich words</p>"));

    assertThat(mail.text()).isEqualTo("Plain words, and enough of them.");
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "See HTML."})
  void takes_the_html_when_the_plain_alternative_is_useless(String plain) {
    Mail mail = read(alternative(plain, "<p>" + "All the news. ".repeat(20) + "</p>"));

    assertThat(mail.text()).startsWith("All the news. All the news.");
  }

  @Test
  void reads_html_as_a_person_sees_it() {
    Mail mail =
        read(
            "Content-Type: text/html; charset=utf-8",
            "",
            "<html><head><title>T</title><style>p{}</style></head><body>",
            "<div style='display: none'>Preheader</div><script>alert(1)</script>",
            "<h1>News &amp; more</h1><p>One <b>bold</b>   word,<br>next line.</p>",
            "<ul><li>First</li><li>Second</li></ul>",
            "<table><tr><td>Total</td><td>12 €</td></tr><tr><td>Tax</td><td>2 €</td></tr></table>",
            "<a href='https://x.org/?t=1'>Read on</a><img src='x' alt='pixel'>",
            "</body></html>");

    assertThat(mail.text())
        .isEqualTo(
            """
            News & more

            One bold word,
            next line.

            - First
            - Second

            Total 12 €
            Tax 2 €
            Read on\
            """);
  }

  @Test
  void names_attachments_only_when_there_is_no_text() {
    String[] attached = {
      "--b",
      "Content-Type: application/pdf",
      "Content-Disposition: attachment; filename=\"=?utf-8?Q?Rechnung_M=C3=A4rz.pdf?=\"",
      "Content-Transfer-Encoding: base64",
      "",
      "JVBERi0=",
      "--b--"
    };
    Mail mute = read(join(mixed(), attached));
    Mail telling = read(join(mixed("--b", "", "See attachment."), attached));

    assertThat(mute.text()).isEqualTo("Rechnung März.pdf");
    assertThat(telling.text()).isEqualTo("See attachment.");
    assertThat(telling.traits()).containsExactly(Trait.ATTACHMENT);
  }

  @Test
  void does_not_take_a_picture_in_the_text_for_an_attachment() {
    Mail mail =
        read(
            "Content-Type: multipart/related; boundary=b",
            "",
            "--b",
            "Content-Type: text/html",
            "",
            "<p>Hello<img src='cid:1'></p>",
            "--b",
            "Content-Type: image/png; name=logo.png",
            "Content-ID: <1>",
            "",
            "x",
            "--b--");

    assertThat(mail.text()).isEqualTo("Hello");
    assertThat(mail.traits()).isEmpty();
  }

  @Test
  void leaves_an_attached_mail_closed() {
    Mail mail =
        read(
            join(
                mixed("--b", "", "I forward this."),
                "--b",
                "Content-Type: message/rfc822",
                "",
                "Subject: Inner",
                "",
                "Inner text",
                "--b--"));

    assertThat(mail.text()).isEqualTo("I forward this.");
    assertThat(mail.traits()).containsExactly(Trait.ATTACHMENT);
  }

  @Test
  void tells_an_invitation_in_words() {
    Mail mail =
        read(
            "Content-Type: text/calendar; method=REQUEST",
            "",
            "BEGIN:VCALENDAR",
            "BEGIN:VTIMEZONE",
            "DTSTART:19700101T000000",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "SUMMARY:Budget\\, second",
            "  round",
            "DTSTART;TZID=Europe/Berlin:20261124T100000",
            "LOCATION:Room 5",
            "END:VEVENT",
            "END:VCALENDAR");

    assertThat(mail.text())
        .isEqualTo(
            "Budget, second round\nWhen: Tuesday, 24 November 2026, 10:00 (Europe/Berlin)\n"
                + "Where: Room 5");
    assertThat(mail.traits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, utf-8",
    "iso-8859-1, iso-8859-1",
    "windows-1252, iso-8859-1",
    "windows-1252, us-ascii",
    "utf-8, us-ascii",
    "utf-8, no-such-charset",
    "windows-1252, utf-8",
    "iso-8859-15, \"ISO-8859-15\"",
    "utf-8, \"'utf-8'\"",
    "utf-16be, utf-16be"
  })
  void reads_text_whatever_its_label_says(String real, String label) {
    byte[] head = ("Content-Type: text/plain; charset=" + label + "\r\n\r\n").getBytes(LATIN_1);
    byte[] body = "Grüße aus Köln".getBytes(Charset.forName(real));

    assertThat(((Mail) MailReader.read(concat(head, body))).text()).isEqualTo("Grüße aus Köln");
  }

  @Test
  void reads_what_is_left_of_damaged_encodings() {
    assertThat(read("Content-Transfer-Encoding: base64", "", "SGVsbG8gd29ybG", "Q*").text())
        .startsWith("Hello wor");
    assertThat(read("Content-Transfer-Encoding: quoted-printable", "", "a=ZZb=3Dc=").text())
        .contains("b=c");
    assertThat(read("Content-Transfer-Encoding: x-unknown", "", "Hello").text()).isEqualTo("Hello");
  }

  @Test
  void reads_multiparts_without_end_or_beginning() {
    assertThat(read(mixed("--b", "", "No end")).text()).isEqualTo("No end");
    assertThat(read("Content-Type: multipart/mixed", "", "--x", "", "No boundary named").text())
        .contains("No boundary named");
    assertThat(read("", "No headers at all").text()).isEqualTo("No headers at all");
    assertThat(((Mail) MailReader.read(new byte[0])).text()).isEmpty();
  }

  @Test
  void keeps_text_within_its_bounds_and_free_of_control_characters() {
    Mail mail = read("Subject: a\u0000b\u0007", "", "x\u0000y\u0008 \u200b" + "😀".repeat(60_000));

    assertThat(mail.subject()).isEqualTo("a b");
    assertThat(mail.text()).startsWith("xy 😀").hasSizeLessThanOrEqualTo(100_000);
    assertThat(Character.isHighSurrogate(mail.text().charAt(mail.text().length() - 1))).isFalse();
  }

  @Test
  void reads_the_beginning_of_a_mail_of_too_many_parts() {
    String parts = "--b\r\n\r\nx\r\n".repeat(2 * MimeReader.MAX_PARTS);

    assertThat(read(mixed(parts)).text().chars().filter(c -> c == 'x'))
        .hasSize(MimeReader.MAX_PARTS - 1);
  }

  private static String[] alternative(String plain, String html) {
    String base64 = Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8));
    return new String[] {
      "Content-Type: multipart/alternative; boundary=\"b\"",
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      plain,
      "--b",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      base64,
      "--b--"
    };
  }

  private static String[] mixed(String... lines) {
    return join(new String[] {"Content-Type: multipart/mixed; boundary=b", ""}, lines);
  }

  private static String[] join(String[] first, String... second) {
    String[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
