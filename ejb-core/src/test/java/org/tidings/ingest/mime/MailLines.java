package org.tidings.ingest.mime;

import java.nio.charset.StandardCharsets;
import org.tidings.ingest.mime.MailReader.Mail;

/** Reads mails that tests write as lines. */
final class MailLines {

  private MailLines() {}

  static Mail read(String... lines) {
    return (Mail) MailReader.read(bytes(lines));
  }

  static byte[] bytes(String... lines) {
    return String.join("\r\n", lines).concat("\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
