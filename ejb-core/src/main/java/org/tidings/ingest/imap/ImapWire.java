package org.tidings.ingest.imap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.iap.ResponseInputStream;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/**
 * Angus Mail's IMAP protocol on a connection that we opened and secured ourselves. Sends exactly
 * the commands it is told to, several in one go where the later ones do not depend on the answers
 * to the earlier: three round trips for a poll, where a mail store needs a dozen.
 */
final class ImapWire extends IMAPProtocol {

  private static final Properties NONE = new Properties();

  private final CappedResponses responses;
  private final Corked out;
  private final Heard heard;
  private Optional<String> idling = Optional.empty();

  ImapWire(CappedResponses responses, OutputStream out, Heard heard) throws IOException {
    this(responses, new Corked(out), heard);
  }

  private ImapWire(CappedResponses responses, Corked out, Heard heard) throws IOException {
    super(
        InputStream.nullInputStream(),
        new PrintStream(out, false, StandardCharsets.ISO_8859_1),
        NONE,
        false);
    this.responses = responses;
    this.out = out;
    this.heard = heard;
  }

  @Override
  protected ResponseInputStream getInputStream() {
    return responses;
  }

  @Override
  public Response readResponse() throws IOException, ProtocolException {
    Response answer = super.readResponse();
    heard.note(answer);
    return answer;
  }

  /** LOGIN with user names and passwords in any script, which the parent cuts to ASCII. */
  @Override
  public void login(String user, String password) throws ProtocolException {
    Argument arguments = new Argument();
    arguments.writeString(user, StandardCharsets.UTF_8);
    arguments.writeString(password, StandardCharsets.UTF_8);
    simpleCommand("LOGIN", arguments);
  }

  /**
   * AUTHENTICATE with a token (RFC 7628's forerunner XOAUTH2). A server that is not content may
   * first say why, in a challenge that wants an empty line.
   *
   * @param initial whether the server takes the token with the command (RFC 4959)
   */
  void authenticate(String token, boolean initial) throws ProtocolException {
    String tag = send("AUTHENTICATE XOAUTH2" + (initial ? " " + token : ""));
    boolean sent = initial;
    Response answer = next();
    while (!ends(answer, tag)) {
      if (answer.isContinuation()) {
        line(sent ? "" : token);
        sent = true;
      }
      answer = next();
    }
    handleResult(answer);
  }

  /** Sends a command of our own and returns what came before its OK. */
  Response[] ask(String command) throws ProtocolException {
    Response[] answers = askAll(List.of(command)).get(0);
    handleResult(answers[answers.length - 1]);
    return answers;
  }

  /**
   * Sends commands in one go. A server may work on several at once, so what it tells meanwhile
   * counts for each of them.
   *
   * @return for each command what was told, the server's verdict on it last
   */
  List<Response[]> askAll(List<String> commands) throws ProtocolException {
    return askAll(commands, false);
  }

  /** As {@link #askAll}, and has the server tell what arrives from then on, in the same breath. */
  List<Response[]> askAllAndIdle(List<String> commands) throws ProtocolException {
    return askAll(commands, true);
  }

  private List<Response[]> askAll(List<String> commands, boolean thenIdle)
      throws ProtocolException {
    Optional<String> idle = idleToEnd();
    out.cork();
    if (idle.isPresent()) {
      line("DONE");
    }
    List<String> tags = new ArrayList<>();
    for (String command : commands) {
      tags.add(send(command));
    }
    if (thenIdle) {
      idle();
    }
    pullCork();
    Set<String> all = new HashSet<>(tags);
    idle.ifPresent(all::add); // whatever it says, we are no longer idle
    List<Response> told = new ArrayList<>();
    Map<String, Response> verdicts = verdicts(all, told);
    return tags.stream().map(tag -> with(told, verdicts.get(tag))).toList();
  }

  /** Has the server tell by itself what arrives, until the next command (RFC 2177). */
  void idle() throws ProtocolException {
    heard.forgetInvitation();
    idling = Optional.of(send("IDLE"));
  }

  boolean isIdling() {
    return idling.isPresent();
  }

  /** Takes in one line that the server said by itself. */
  void hear() throws ProtocolException {
    Response answer = next();
    if (answer.isBYE() || answer.isSynthetic()) {
      handleResult(answer);
    }
    if (answer.isTagged() && idling.filter(answer.getTag()::equals).isPresent()) {
      idling = Optional.empty(); // it does not want to, or no longer
    }
  }

  /** Whether something that the server said waits to be taken in. */
  boolean hasWords() throws IOException {
    return responses.hasNext();
  }

  /** Says goodbye and waits for nothing. */
  void leave() throws ProtocolException {
    out.cork();
    if (idling.isPresent()) {
      line("DONE");
    }
    send("LOGOUT");
    pullCork();
  }

  /** A folder's name as a command takes it: in modified UTF-7, quoted. */
  static String quoted(String folder) {
    String name = BASE64MailboxEncoder.encode(folder);
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** DONE may be said once the server has said that it is listening, and not before. */
  private Optional<String> idleToEnd() throws ProtocolException {
    while (idling.isPresent() && !heard.invitation()) {
      hear();
    }
    Optional<String> idle = idling;
    idling = Optional.empty();
    return idle;
  }

  /** Reads until the server has given its verdict on each command. */
  private Map<String, Response> verdicts(Set<String> tags, List<Response> told)
      throws ProtocolException {
    Map<String, Response> verdicts = new HashMap<>();
    while (verdicts.size() < tags.size()) {
      Response answer = next();
      if (answer.isBYE()) {
        handleResult(answer);
      }
      if (answer.isTagged() && tags.contains(answer.getTag())) {
        verdicts.put(answer.getTag(), answer);
      } else {
        told.add(answer);
      }
    }
    return verdicts;
  }

  private static Response[] with(List<Response> told, Response verdict) {
    return Stream.concat(told.stream(), Stream.of(verdict)).toArray(Response[]::new);
  }

  private static boolean ends(Response answer, String tag) {
    return answer.isBYE() || (answer.isTagged() && tag.equals(answer.getTag()));
  }

  /** The next response; a broken connection reads as a goodbye. */
  private Response next() throws ProtocolException {
    try {
      return readResponse();
    } catch (IOException e) {
      return Response.byeResponse(e);
    }
  }

  private String send(String command) throws ProtocolException {
    try {
      return writeCommand(command, null);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private void line(String text) throws ProtocolException {
    try {
      OutputStream stream = getOutputStream();
      stream.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
      stream.flush();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private void pullCork() throws ProtocolException {
    try {
      out.uncork();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private ProtocolException broken(IOException e) throws ProtocolException {
    handleResult(Response.byeResponse(e));
    return new ProtocolException("The connection broke", e);
  }
}
