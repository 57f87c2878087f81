package org.tidings.testing.mail;

import java.nio.charset.StandardCharsets;

/** Small mails for tests, as bytes. */
public final class TestMail {

  private TestMail() {}

  /** A plain mail with its own Message-ID. */
  public static byte[] plain(String subject, String text) {
    return bytes(
        "From: Ann Example <ann@example.org>",
        "To: me@example.org",
        "Subject: " + subject,
        "Date: Mon, 16 Nov 2026 08:00:00 +0000",
        "Message-ID: <" + subject.replaceAll("\\W+", "-") + "@example.org>",
        "Content-Type: text/plain; charset=utf-8",
        "",
        text);
  }

  /** Lines as a mail: joined by CRLF, in UTF-8. */
  public static byte[] bytes(String... lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
