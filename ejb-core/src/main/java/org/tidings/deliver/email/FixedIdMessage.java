package org.tidings.deliver.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail whose Message-ID was fixed before: the same at every try. */
final class FixedIdMessage extends MimeMessage {

  private final String messageId;

  FixedIdMessage(String messageId) {
    super((Session) null);
    this.messageId = messageId;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
