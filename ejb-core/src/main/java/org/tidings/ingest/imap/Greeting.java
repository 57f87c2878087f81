package org.tidings.ingest.imap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The first lines of a connection: the server's greeting and, before TLS, STARTTLS (RFC 2595). */
final class Greeting {

  private static final int MAX_LINE = 8 * 1024;
  private static final int MAX_LINES = 100;

  private Greeting() {}

  /** Reads the greeting; says what is wrong with it, if anything is, by an exception. */
  static String read(InputStream in) throws IOException {
    String line = readLine(in);
    if (!line.toUpperCase(Locale.ROOT).startsWith("* OK")) {
      throw new GreetingException(line);
    }
    return line;
  }

  /** Asks for TLS and reads the consent. Whatever the server sends beyond it is not believed. */
  static void startTls(InputStream in, OutputStream out) throws IOException {
    out.write("S1 STARTTLS\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
    for (int lines = 0; lines < MAX_LINES; lines++) {
      String line = readLine(in);
      if (line.startsWith("S1 ")) {
        if (!line.toUpperCase(Locale.ROOT).startsWith("S1 OK")) {
          throw new NoTlsException("it does not offer STARTTLS");
        }
        if (in.available() > 0) {
          throw new NoTlsException("somebody sent text before TLS began");
        }
        return;
      }
    }
    throw new NoTlsException("it does not answer STARTTLS");
  }

  /** Byte by byte, so that nothing of what follows is taken along. */
  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("The server closed the connection");
      }
      if (line.length() == MAX_LINE) {
        throw new IOException("The server's line does not end");
      }
      line.append((char) b);
    }
    return line.toString().strip();
  }
}
