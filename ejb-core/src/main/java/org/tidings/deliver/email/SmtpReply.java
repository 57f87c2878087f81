package org.tidings.deliver.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.tidings.deliver.SendOutcome;
import org.tidings.text.OneLine;

/** Reads what a mail server's answer means for a mail (RFC 5321 section 4.2.1). */
final class SmtpReply {

  private static final int LINE_CHARS = 200;
  private static final int NO_CODE = -1;

  private SmtpReply() {}

  /**
   * What a conversation that failed came to.
   *
   * @param mayHaveTheMail whether the whole mail had been handed over
   */
  static SendOutcome outcomeOf(MessagingException failure, boolean mayHaveTheMail) {
    int code = codeOf(failure);
    if (code >= 500) {
      return new SendOutcome.Refused("The mail server refused: " + answerOf(failure));
    }
    if (code >= 400) {
      return new SendOutcome.Deferred("The mail server put it off: " + answerOf(failure));
    }
    if (failure instanceof AuthenticationFailedException) { // for the operator to put right
      return new SendOutcome.Deferred("The mail server does not accept the operator's sign-in");
    }
    return mayHaveTheMail
        ? new SendOutcome.Unknown("The mail server went silent before it confirmed the mail")
        : new SendOutcome.Deferred("The connection to the mail server failed: " + lineOf(failure));
  }

  /** A server's answer, fit for a column. */
  static String oneLine(String answer) {
    return OneLine.of(answer, LINE_CHARS);
  }

  /** The code that the server gave, if it gave one: deep down where one address was refused. */
  private static int codeOf(Exception failure) {
    if (failure instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    if (failure instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    if (failure instanceof MessagingException messaging && messaging.getNextException() != null) {
      int inner = codeOf(messaging.getNextException());
      if (inner != NO_CODE) {
        return inner;
      }
    }
    return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : NO_CODE;
  }

  private static String answerOf(MessagingException failure) {
    Exception deepest = failure;
    while (deepest instanceof MessagingException messaging
        && messaging.getNextException() != null) {
      deepest = messaging.getNextException();
    }
    return lineOf(deepest);
  }

  private static String lineOf(Exception failure) {
    String message = failure.getMessage();
    return oneLine(message == null ? failure.getClass().getSimpleName() : message);
  }
}
