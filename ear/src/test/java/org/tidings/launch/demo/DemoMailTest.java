package org.tidings.launch.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMailTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path directory;

  @Test
  void is_dated_as_long_ago_as_it_says_and_does_not_tell_so() {
    DemoMail mail = mail("Date: @DATE@\nX-Demo-Minutes-Ago: 90\nSubject: Hello\n\nHi");

    assertThat(dated(mail)).isEqualTo("Date: Sun, 1 Mar 2026 10:30:00 +0000\nSubject: Hello\n\nHi");
  }

  @Test
  void is_sent_now_when_it_does_not_say_when() {
    assertThat(mail("Date: @DATE@\n\n").age()).isEqualTo(Duration.ZERO);
    assertThat(dated(mail("Date: @DATE@\n\n"))).startsWith("Date: Sun, 1 Mar 2026 12:00:00");
  }

  @Test
  void keeps_bytes_that_are_no_text() {
    byte[] bytes = {'A', ':', ' ', (byte) 0xC3, (byte) 0xBC, '\n', '\n', (byte) 0x80};

    assertThat(DemoMail.of(bytes).dated(NOON)).isEqualTo(bytes);
  }

  @Test
  void waits_in_the_mailbox_oldest_first_and_later_ones_come_by_name() throws IOException {
    write("new.eml", "X-Demo-Minutes-Ago: 5\n\n");
    write("old.eml", "X-Demo-Minutes-Ago: 500\n\n");
    write("later/2.eml", "Subject: second\n\n");
    write("later/1.eml", "Subject: first\n\n");

    DemoMails mails = DemoMails.in(directory);

    assertThat(mails.waiting())
        .extracting(DemoMail::age)
        .containsExactly(Duration.ofMinutes(500), Duration.ofMinutes(5));
    assertThat(mails.later())
        .extracting(DemoMail::source)
        .containsExactly("Subject: first\n\n", "Subject: second\n\n");
  }

  private void write(String name, String mail) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, mail);
  }

  private static DemoMail mail(String source) {
    return DemoMail.of(source.getBytes(ISO_8859_1));
  }

  private static String dated(DemoMail mail) {
    return new String(mail.dated(NOON), ISO_8859_1);
  }
}
