package org.tidings.ingest.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.ingest.mime.MailLines.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.ingest.mime.MailReader.Mail;

class MailHeadersTest {

  @Test
  void reads_raw_eight_bit_headers_in_utf_8_and_in_windows_1252() {
    String mail = "Subject: Grüße für Zoë\r\n\r\n";

    assertThat(((Mail) MailReader.read(mail.getBytes(StandardCharsets.UTF_8))).subject())
        .isEqualTo("Grüße für Zoë");
    assertThat(((Mail) MailReader.read(mail.getBytes(Charset.forName("windows-1252")))).subject())
        .isEqualTo("Grüße für Zoë");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=?utf-8?B?R3LDvMOfZQ==?=|Grüße",
        "=?utf-8?B?R3LDvMOfZQ?=|Grüße",
        "=?iso-8859-1?q?Gr=FC=DFe_an_alle?=|Grüße an alle",
        "=?utf-8?B?R3LD?= =?utf-8?B?vMOfZQ==?=|Grüße",
        "a =?utf-8?Q?b?= c|a b c",
        "=?utf-8?Q?a?=  =?utf-8?Q?b?=|ab",
        "=?x-unknown?Q?Gr=C3=BC=C3=9Fe?=|Grüße",
        "=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=|Grüße",
        "=?utf-8?Q?Gr=FC=DFe?=|Grüße",
        "=?utf-8?Q?50=_off?=|50= off",
        "=?utf-8?X?never?=|=?utf-8?X?never?=",
        "=?utf-8?B?!!!?=|''"
      })
  void decodes_encoded_words_forgivingly(String raw, String text) {
    assertThat(read("Subject: " + raw, "").subject()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ann@x.org|''|ann@x.org",
        "<ann@x.org>|''|ann@x.org",
        "\"Example, Ann\" <ann@x.org>|Example, Ann|ann@x.org",
        "Ann <Team> <ann@x.org>|Ann <Team>|ann@x.org",
        "=?utf-8?Q?Zo=C3=AB?= <zoe@x.org>, Bob <bob@x.org>|Zoë|zoe@x.org",
        "\"=?utf-8?Q?Zo=C3=AB?=\" <zoe@x.org>|Zoë|zoe@x.org",
        "ann@x.org (Ann)|Ann|ann@x.org",
        "Nobody|Nobody|''",
        "Ann <ann@x.org|Ann|ann@x.org"
      })
  void reads_senders_however_they_are_written(String from, String name, String address) {
    assertThat(read("From: " + from, "").from()).isEqualTo(new Author(name, address));
  }

  @Test
  void tells_from_the_headers_what_kind_of_mail_it_is() {
    assertThat(read("List-Id: <x>", "").traits()).containsExactly(Trait.BULK);
    assertThat(read("List-Unsubscribe: <mailto:x>", "").traits()).containsExactly(Trait.BULK);
    assertThat(read("Precedence: Bulk", "").traits()).containsExactly(Trait.BULK);
    assertThat(read("Auto-Submitted: auto-replied", "").traits()).containsExactly(Trait.AUTOMATIC);
    assertThat(read("Auto-Submitted: no", "").traits()).isEmpty();
    assertThat(read("Importance: High", "").traits()).containsExactly(Trait.IMPORTANT);
    assertThat(read("X-Priority: 1 (Highest)", "").traits()).containsExactly(Trait.IMPORTANT);
    assertThat(read("X-Priority: 3", "").traits()).isEmpty();
    assertThat(read("X-Tidings-Mail: notice", "").traits()).containsExactly(Trait.OWN_MAIL);
  }

  @Test
  void tells_what_the_list_is_called_that_a_mail_came_through() {
    assertThat(read("List-Id: =?utf-8?Q?Caf=C3=A9?= <cafe.lists.example>", "").list())
        .isEqualTo("Café <cafe.lists.example>");
    assertThat(read("List-Id: " + "x".repeat(500), "").list()).hasSizeLessThanOrEqualTo(200);
    assertThat(read("Subject: none", "").list()).isEmpty();
  }

  @Test
  void puts_a_reply_into_the_thread_of_the_mail_it_answers() {
    Mail root = read("Message-ID: <1@x>", "Subject: Plan", "");
    Mail reply = read("Message-ID: <2@x>", "References: <1@x>", "Subject: AW: Plan", "");
    Mail next = read("Message-ID: <3@x>", "References: <1@x>\r\n <2@x>", "");
    Mail plain = read("Message-ID: <4@x>", "In-Reply-To: <1@x>", "");

    assertThat(root.thread()).isEqualTo(reply.thread()).hasSizeLessThanOrEqualTo(128);
    assertThat(root.thread()).isEqualTo(next.thread()).isEqualTo(plain.thread());
    assertThat(root.thread()).isNotEqualTo(read("Message-ID: <9@x>", "Subject: Plan", "").thread());
    assertThat(read("Subject: Re: Re[2]: Plan", "").thread())
        .isEqualTo(read("Subject: plan", "").thread());
  }

  @Test
  void knows_a_copy_by_its_content_and_not_by_its_way() {
    Mail one = read("Message-ID: <1@x>", "Date: Mon", "Subject: S", "", "Some text");
    Mail copy =
        read(
            "Received: elsewhere",
            "Message-ID:  <1@x>",
            "Date: Mon",
            "Subject: S",
            "",
            "Some",
            "text ");
    Mail other = read("Message-ID: <1@x>", "Date: Mon", "Subject: S", "", "Some test");
    Mail nameless = read("Date: Mon", "Subject: S", "", "Some text");

    assertThat(copy.identity()).isEqualTo(one.identity()).hasSizeLessThanOrEqualTo(128);
    assertThat(other.identity()).isNotEqualTo(one.identity());
    assertThat(nameless.identity()).isNotEqualTo(one.identity());
  }
}
