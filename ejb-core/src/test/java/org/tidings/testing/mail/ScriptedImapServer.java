package org.tidings.testing.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An IMAP server under TLS that answers as a test tells it, right or wrong. Remembers the commands
 * it got.
 */
public final class ScriptedImapServer implements AutoCloseable {

  /**
   * Answers one command; {@code TAG} in the answer stands for its tag. A line without a tag, such
   * as DONE, belongs to the command before it.
   */
  public interface Script {

    /** What to send; a BYE or null ends the connection. */
    String answer(String command);
  }

  private final Listener listener;
  private final String greeting;
  private final Script script;
  private final List<String> commands = Collections.synchronizedList(new ArrayList<>());

  public ScriptedImapServer(TestAuthority authority, String greeting, Script script)
      throws IOException, GeneralSecurityException {
    this.greeting = greeting;
    this.script = script;
    this.listener =
        Listener.on(
            authority
                .serverContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
            this::talk);
  }

  public int port() {
    return listener.port();
  }

  public List<String> commands() {
    return List.copyOf(commands);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    send(client.getOutputStream(), greeting);
    String tag = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int space = line.indexOf(' ');
      tag = space < 0 ? tag : line.substring(0, space);
      String command = line.substring(space + 1);
      commands.add(command);
      String answer = script.answer(command);
      if (answer == null) {
        return;
      }
      send(client.getOutputStream(), answer.replace("TAG", tag));
      if (answer.startsWith("* BYE")) {
        return;
      }
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write((text.endsWith("\r\n") ? text : text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }
}
