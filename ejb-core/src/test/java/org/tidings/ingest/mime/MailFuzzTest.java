package org.tidings.ingest.mime;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.tidings.ingest.mime.MailReader.Mail;

/** Whatever a mail is, it is read, within its bounds; the seeds are what once was strange. */
class MailFuzzTest {

  @FuzzTest
  void is_read(byte[] bytes) {
    MailReader.Result result = MailReader.read(bytes);

    assertThat(result).isInstanceOf(Mail.class);
    Mail mail = (Mail) result;
    assertThat(mail.identity().length()).isBetween(10, 128);
    assertThat(mail.thread().length()).isBetween(10, 128);
    assertThat(mail.subject().length()).isLessThanOrEqualTo(1_000);
    assertThat(mail.text().length()).isLessThanOrEqualTo(PlainText.MAX_CHARS);
    assertThat(mail.text()).isEqualTo(sound(mail.text()));
    assertThat(mail.subject()).isEqualTo(sound(mail.subject()));
    assertThat(MailReader.identityOfBeginning(bytes, bytes.length)).startsWith("mail:");
  }

  /** The text without halves of characters. */
  private static String sound(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
