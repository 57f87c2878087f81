package org.tidings.deliver.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.tidings.deliver.MailNotSentException;
import org.tidings.deliver.Mailer;
import org.tidings.deliver.SendOutcome;
import org.tidings.text.OneLine;

/** Sends plain mails through the operator's mail server. */
@ApplicationScoped
public class SmtpMailer implements Mailer {

  private static final int SUBJECT_CHARS = 78;
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final SmtpTransport transport;
  private final MailSender sender;
  private final Clock clock;

  @Inject
  SmtpMailer(SmtpTransport transport, MailSender sender, Clock clock) {
    this.transport = transport;
    this.sender = sender;
    this.clock = clock;
  }

  protected SmtpMailer() {
    this(null, null, null); // for the container
  }

  @Override
  public void send(PlainMail mail) {
    SendOutcome outcome = transported(mail);
    if (outcome instanceof SendOutcome.Refused refused) {
      throw new MailNotSentException(refused.message());
    }
    if (outcome instanceof SendOutcome.Deferred deferred) {
      throw new MailNotSentException(deferred.message());
    }
    if (outcome instanceof SendOutcome.Unknown unknown) {
      throw new MailNotSentException(unknown.message());
    }
  }

  private SendOutcome transported(PlainMail mail) {
    try {
      InternetAddress to = new InternetAddress(mail.to(), true);
      return transport.send(message(mail, to), to);
    } catch (MessagingException e) {
      throw new MailNotSentException("This is not an address that mail can be sent to", e);
    }
  }

  private MimeMessage message(PlainMail mail, InternetAddress to) throws MessagingException {
    MimeMessage message = new MimeMessage((Session) null);
    OwnMail.head(message, sender.address(), to, clock.instant(), "notice");
    message.setSubject(OneLine.of(mail.subject(), SUBJECT_CHARS), UTF_8);
    message.setText(mail.text(), UTF_8);
    message.saveChanges();
    return message;
  }
}
