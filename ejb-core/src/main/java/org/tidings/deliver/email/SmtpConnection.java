package org.tidings.deliver.email;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP conversation that knows whether the mail was handed over as a whole. */
final class SmtpConnection extends SMTPTransport {

  private boolean finalDotBegun;

  SmtpConnection(Session session, URLName url) {
    super(session, url);
  }

  /** Sends to one address and returns the server's answer. */
  String deliver(MimeMessage mail, Address to) throws MessagingException {
    sendMessage(mail, new Address[] {to});
    return getLastServerResponse();
  }

  /** Whether the server may have the whole mail: its final dot may have arrived. */
  boolean mayHaveTheMail() {
    return finalDotBegun;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    finalDotBegun = true;
    super.finishData();
  }
}
