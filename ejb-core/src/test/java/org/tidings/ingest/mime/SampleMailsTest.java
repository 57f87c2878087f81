package org.tidings.ingest.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.mime.MailReader.Mail;

/** Strange mails, each called after what is strange in it, are read as a person would. */
class SampleMailsTest {

  /** What a person reads in a mail; a line feed is written {@code \n}. */
  record Facts(String mail, String subject, Author from, String text) {

    static Facts of(String line) {
      String[] facts = line.split("\t", -1);
      return new Facts(facts[0], facts[1], new Author(facts[2], facts[3]), facts[4]);
    }

    @Override
    public String toString() {
      return mail;
    }
  }

  static Stream<Facts> mails() throws IOException {
    return new String(resource("mails.tsv"), StandardCharsets.UTF_8).lines().map(Facts::of);
  }

  @ParameterizedTest
  @MethodSource("mails")
  void is_read_as_a_person_would(Facts facts) throws IOException {
    Mail mail =
        (Mail) MailReader.read(resource("MailFuzzTestInputs/is_read/" + facts.mail() + ".eml"));

    assertThat(mail.subject()).isEqualTo(facts.subject());
    assertThat(mail.from()).isEqualTo(facts.from());
    assertThat(mail.text().replace("\n", "\\n")).isEqualTo(facts.text());
  }

  @Test
  void are_many() throws IOException {
    assertThat(mails().map(Facts::mail).distinct()).hasSizeGreaterThanOrEqualTo(120);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = SampleMailsTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
