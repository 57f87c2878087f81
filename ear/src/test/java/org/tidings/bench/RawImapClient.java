package org.tidings.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.tidings.net.OutboundTls;

/**
 * The yardstick of polling: sign in, examine, fetch one mail whose UID is known, sign out. Parses
 * nothing and stores nothing. TLS is the product's own.
 */
final class RawImapClient implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  RawImapClient(OutboundTls tls, String host, int port) throws IOException {
    Socket tcp = new Socket(host, port);
    tcp.setTcpNoDelay(true);
    socket = tls.secure(tcp, host, port);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    out = socket.getOutputStream();
    line(); // the greeting
  }

  /** Signs in and opens the mailbox. */
  void open(String user, String password) throws IOException {
    ask("LOGIN " + user + " " + password);
    ask("EXAMINE INBOX");
  }

  /** Asks whether there is anything new in the mailbox that is open. */
  void noop() throws IOException {
    ask("NOOP");
  }

  void poll(String user, String password, long uid) throws IOException {
    open(user, password);
    if (ask("UID FETCH " + uid + " (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[])") == 0) {
      throw new IllegalStateException("No mail " + uid + " in the mailbox of " + user);
    }
    ask("LOGOUT");
  }

  /** Wants to be told of what arrives (RFC 2177). */
  void idle() throws IOException {
    say("A IDLE");
    line();
  }

  /** Waits until it is told of an arrival, and wants to be told of no more. */
  void awaitArrival() throws IOException {
    while (!line().endsWith(" EXISTS")) {
      // it says other things as well
    }
    say("DONE");
    readAnswer();
  }

  /** Sends a command and reads its answer; returns how many bytes of literals it held. */
  private int ask(String command) throws IOException {
    say("A " + command);
    return readAnswer();
  }

  private void say(String line) throws IOException {
    out.write((line + "\r\n").getBytes(US_ASCII));
    out.flush();
  }

  /** Reads to the server's verdict; returns how many bytes of literals came before it. */
  private int readAnswer() throws IOException {
    int literals = 0;
    for (String line = line(); !line.startsWith("A "); line = line()) {
      if (line.endsWith("}")) {
        int length = Integer.parseInt(line.substring(line.lastIndexOf('{') + 1, line.length() - 1));
        in.skipNBytes(length);
        literals += length;
      }
    }
    return literals;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(120);
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new EOFException("The mail server closed the connection");
      }
      if (octet != '\r') {
        line.write(octet);
      }
    }
    return line.toString(US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
