package org.tidings.ingest.imap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.iap.ResponseInputStream;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/**
 * Angus Mail's IMAP protocol on a connection that we opened and secured ourselves. Sends exactly
 * the commands it is told to: four round trips for a poll, where a mail store needs a dozen.
 */
final class ImapWire extends IMAPProtocol {

  private final CappedResponses responses;

  ImapWire(CappedResponses responses, OutputStream out) throws IOException {
    super(
        InputStream.nullInputStream(),
        new PrintStream(out, false, StandardCharsets.ISO_8859_1),
        new Properties(),
        false);
    this.responses = responses;
  }

  @Override
  protected ResponseInputStream getInputStream() {
    return responses;
  }

  /** LOGIN with user names and passwords in any script, which the parent cuts to ASCII. */
  @Override
  public void login(String user, String password) throws ProtocolException {
    Argument arguments = new Argument();
    arguments.writeString(user, StandardCharsets.UTF_8);
    arguments.writeString(password, StandardCharsets.UTF_8);
    simpleCommand("LOGIN", arguments);
  }

  /** Sends a command of our own and returns what came before its OK. */
  Response[] ask(String command) throws ProtocolException {
    Response[] answers = command(command, null);
    handleResult(answers[answers.length - 1]);
    return answers;
  }
}
