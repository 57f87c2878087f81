package org.tidings.deliver;

/** Sends a mail that is not a digest, such as a verification code. */
public interface Mailer {

  /**
   * Sends the mail; returns when the mail server took it.
   *
   * @throws MailNotSentException with a sentence for the user
   */
  void send(PlainMail mail);

  /** A short text mail to one address. */
  record PlainMail(String to, String subject, String text) {}
}
