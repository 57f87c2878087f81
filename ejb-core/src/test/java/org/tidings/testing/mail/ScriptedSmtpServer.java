package org.tidings.testing.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * An SMTP server on loopback that misbehaves on command. Each phase answers as it was told, once;
 * after that it is well again. It records every mail that it accepted.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

  /** Where in a conversation it can misbehave. */
  public enum Phase {
    GREETING,
    EHLO,
    MAIL,
    RCPT,
    DATA,
    /** After the final dot: the mail has arrived as a whole. */
    DOT
  }

  /** How it protects its connections. */
  public enum Tls {
    NONE,
    IMPLICIT,
    STARTTLS
  }

  /** A mail that was answered with 250, or would have been. */
  public record Received(String from, String to, String data) {

    public String header(String name) {
      return data.lines()
          .takeWhile(line -> !line.isEmpty())
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  private static final String DROP = "drop";
  private static final String HANG = "hang";

  private final Map<Phase, String> script = new EnumMap<>(Phase.class);
  private final List<Received> accepted = new CopyOnWriteArrayList<>();
  private final List<Received> unconfirmed = new CopyOnWriteArrayList<>();
  private final Listener listener;
  private final Tls tls;
  private final SSLContext context;

  /** A server without TLS. */
  public ScriptedSmtpServer() {
    this(Tls.NONE, null);
  }

  /** A server with TLS, which the context gives its certificate. */
  public ScriptedSmtpServer(Tls tls, SSLContext context) {
    this.tls = tls;
    this.context = context;
    try {
      listener = Listener.onLoopback(this::converse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    String scheme =
        switch (tls) {
          case NONE -> "smtp";
          case IMPLICIT -> "smtps";
          case STARTTLS -> "smtp+starttls";
        };
    return scheme + "://localhost:" + listener.port();
  }

  /** Answers the next command of the phase with this line, such as {@code 451 4.7.1 later}. */
  public void answer(Phase phase, String line) {
    synchronized (script) {
      script.put(phase, line);
    }
  }

  /** Closes the connection in the phase, without an answer. */
  public void drop(Phase phase) {
    answer(phase, DROP);
  }

  /** Never answers in the phase. */
  public void hang(Phase phase) {
    answer(phase, HANG);
  }

  public List<Received> accepted() {
    return List.copyOf(accepted);
  }

  /** Mails that arrived as a whole without an answer to their final dot. */
  public List<Received> unconfirmed() {
    return List.copyOf(unconfirmed);
  }

  private void converse(Socket client) throws IOException {
    new Conversation(tls == Tls.IMPLICIT ? secured(client) : client).run();
  }

  private Socket secured(Socket client) throws IOException {
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(client, null, client.getPort(), true);
    socket.setUseClientMode(false);
    return socket;
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private final class Conversation {

    private Socket socket;
    private BufferedReader in;
    private OutputStream out;
    private String from = "";
    private String to = "";

    Conversation(Socket client) throws IOException {
      speakOver(client);
    }

    private void speakOver(Socket client) throws IOException {
      socket = client;
      in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      out = client.getOutputStream();
    }

    void run() throws IOException {
      if (!reply(Phase.GREETING, "220 scripted")) {
        return;
      }
      String line = in.readLine();
      while (line != null && obey(line)) {
        line = in.readLine();
      }
    }

    private boolean obey(String line) throws IOException {
      String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
      return switch (command) {
        case "EHLO", "HELO" ->
            reply(Phase.EHLO, offersStartTls() ? "250-ok\r\n250 STARTTLS" : "250 ok");
        case "STAR" -> {
          act("220 ready");
          speakOver(secured(socket));
          yield true;
        }
        case "MAIL" -> {
          from = address(line);
          yield reply(Phase.MAIL, "250 ok");
        }
        case "RCPT" -> {
          to = address(line);
          yield reply(Phase.RCPT, "250 ok");
        }
        case "DATA" -> data();
        case "QUIT" -> !act("221 bye");
        default -> act("250 ok");
      };
    }

    private boolean offersStartTls() {
      return tls == Tls.STARTTLS && !(socket instanceof SSLSocket);
    }

    private boolean data() throws IOException {
      String scripted = take(Phase.DATA);
      if (scripted != null) {
        return act(scripted);
      }
      write("354 go on");
      StringBuilder data = new StringBuilder();
      String line = in.readLine();
      while (line != null && !line.equals(".")) {
        data.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        line = in.readLine();
      }
      if (line == null) {
        return false;
      }
      return dot(new Received(from, to, data.toString()));
    }

    private boolean dot(Received mail) throws IOException {
      String scripted = take(Phase.DOT);
      if (scripted == null) {
        accepted.add(mail);
        write("250 2.0.0 queued as " + accepted.size());
        return true;
      }
      if (scripted.equals(DROP) || scripted.equals(HANG)) {
        unconfirmed.add(mail);
      }
      return act(scripted);
    }

    private boolean reply(Phase phase, String normal) throws IOException {
      String scripted = take(phase);
      return act(scripted == null ? normal : scripted);
    }

    private boolean act(String answer) throws IOException {
      if (answer.equals(DROP)) {
        return false;
      }
      if (answer.equals(HANG)) {
        return in.readLine() != null; // until the client gives up
      }
      write(answer);
      return true;
    }

    private void write(String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }

    private String take(Phase phase) {
      synchronized (script) {
        return script.remove(phase);
      }
    }

    private static String address(String line) {
      return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }
  }
}
