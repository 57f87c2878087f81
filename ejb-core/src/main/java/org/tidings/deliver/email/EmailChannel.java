package org.tidings.deliver.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import org.tidings.deliver.DeliveryChannel;
import org.tidings.deliver.OutboundDigest;
import org.tidings.deliver.SendOutcome;
import org.tidings.delivery.ChannelType;

/** Sends digests by email. */
@ApplicationScoped
public class EmailChannel implements DeliveryChannel {

  private final SmtpTransport transport;
  private final MailSender sender;

  @Inject
  EmailChannel(SmtpTransport transport, MailSender sender) {
    this.transport = transport;
    this.sender = sender;
  }

  protected EmailChannel() {
    this(null, null); // for the container
  }

  @Override
  public ChannelType type() {
    return ChannelType.EMAIL;
  }

  @Override
  public SendOutcome send(OutboundDigest digest) {
    try {
      InternetAddress to = new InternetAddress(digest.address(), true);
      return transport.send(DigestMail.of(digest, sender.address(), to), to);
    } catch (MessagingException e) {
      return new SendOutcome.Refused("This is not an address that mail can be sent to");
    }
  }
}
