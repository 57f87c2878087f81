package org.tidings.ingest.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.ingest.mime.MailReader.Mail;
import org.tidings.ingest.mime.MailReader.Unreadable;

/** Mails made to break their reader: each is answered for, soon. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MailBombsTest {

  private static final int SIZE = 4 << 20;

  static Stream<Named<String>> bombs() {
    return Stream.of(
        bomb("parts within parts", deep(10_000)),
        bomb("a million parts", head("b") + fill("--b\r\n\r\n")),
        bomb("a million headers", fill("Received: by x\r\n") + "Subject: s\r\n\r\ntext"),
        bomb("one endless header", "Subject: " + fill("x")),
        bomb("an endless folded header", "References: <1@x>" + fill("\r\n <1@x>")),
        bomb("an endless address list", "From: " + fill("a@b, ")),
        bomb("endless headers of a part", head("b") + "--b\r\n" + fill("a: b\r\n")),
        bomb("an endless content type", "Content-Type: text/plain" + fill("; a=b") + "\r\n\r\nt"),
        bomb("fragments of a boundary", head("b") + fill("--\r\n--")),
        bomb("an unclosed quote", "From: \"" + fill("\\\"")),
        bomb("encoded words", "Subject: " + fill("=?utf-8?Q?a?= ") + "\r\n\r\n"),
        bomb("half an encoded word", "Subject: " + fill("=?") + "\r\n\r\n"),
        bomb("nested tags", html(fill("<div>"))),
        bomb("nested formatting", html(fill("<b><i><a>"))),
        bomb("nested tables", html(fill("<table><tr><td>"))),
        bomb("one endless tag", html("<a " + fill("b=c "))),
        bomb("one endless style", html("<p style='" + fill("a:b;") + "'>")),
        bomb("an endless comment", html("<!--" + fill("-"))),
        bomb("entities", html(fill("&amp;&#x1F600;"))),
        bomb("an endless calendar", "Content-Type: text/calendar\r\n\r\n" + fill("A:B\r\n ")),
        bomb("nothing but line ends", fill("\r\n")),
        bomb("nothing but zeros", fill("\u0000")));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void is_answered_for_within_seconds_of_work(String mail) {
    long start = cpuNanos();

    MailReader.Result result = MailReader.read(mail.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Duration.ofNanos(cpuNanos() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(result.identity()).hasSizeBetween(10, 128);
    if (result instanceof Mail read) {
      assertThat(read.text()).hasSizeLessThanOrEqualTo(100_000);
      assertThat(read.subject()).hasSizeLessThanOrEqualTo(1_000);
    } else {
      assertThat(((Unreadable) result).reason()).startsWith("It is ");
    }
  }

  @Test
  void nothing_is_left_unanswered_however_a_mail_is_damaged() {
    Random random = new Random(42);
    byte[] sound =
        (head("b")
                + "--b\r\nContent-Type: text/html; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>Gr=C3=BC=C3=9Fe</p>\r\n"
                + "--b\r\nContent-Type: application/pdf; name*0*=utf-8''a%20; name*1=b\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--b--\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < 5_000; i++) {
      byte[] damaged = sound.clone();
      for (int hits = random.nextInt(8) + 1; hits > 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(MailReader.read(damaged).identity()).isNotEmpty();
    }
  }

  /** Of this thread, so that a busy machine fails no test. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Named<String> bomb(String name, String mail) {
    return Named.of(name, mail);
  }

  private static String fill(String piece) {
    return piece.repeat(SIZE / piece.length());
  }

  private static String head(String boundary) {
    return "Subject: s\r\nContent-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n";
  }

  private static String html(String body) {
    return "Content-Type: text/html\r\n\r\n" + body;
  }

  private static String deep(int depth) {
    StringBuilder mail = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
    }
    return mail.toString();
  }
}
