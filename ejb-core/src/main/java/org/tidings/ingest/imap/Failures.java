package org.tidings.ingest.imap;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.Throttled;
import org.tidings.ingest.PollOutcome.TokenRefused;
import org.tidings.ingest.PollOutcome.Unreachable;
import org.tidings.net.ForbiddenHostException;

/** Says what a failure means for the owner of the mailbox (RFC 5530 response codes). */
final class Failures {

  private static final Duration BUSY_WAIT = Duration.ofMinutes(15);

  private static final Pattern BUSY =
      Pattern.compile(
          "\\[(?:OVERQUOTA|LIMIT|INUSE|THROTTLED)|TOO MANY|BANDWIDTH|COMMAND OR BANDWIDTH LIMIT"
              + "|MAXIMUM NUMBER OF CONNECTIONS|RATE LIMIT");
  private static final Pattern DOWN =
      Pattern.compile("\\[(?:UNAVAILABLE|SERVERBUG|CORRUPTION)|TEMPORAR|TRY AGAIN");

  private static final Pattern NOT_CONNECTED = Pattern.compile("AUTHENTICATED BUT NOT CONNECTED");

  private Failures() {}

  static PollOutcome ofConnecting(String host, IOException e) {
    if (e instanceof ForbiddenHostException) {
      return new Refused(e.getMessage() + ": " + host + ". Check the server name.");
    }
    if (e instanceof NoTlsException) {
      return new Unreachable(
          host + " cannot be used safely: " + e.getMessage() + ". The password was not sent.");
    }
    if (e instanceof GreetingException) {
      return isBusy(e.getMessage()) ? busy() : new Unreachable(host + " takes no sign-ins now.");
    }
    if (e instanceof SSLException) {
      return new Unreachable(
          host
              + " did not show a valid certificate or does not speak TLS 1.2 on this port. "
              + "Check the server name, the port and the kind of encryption.");
    }
    return broken(host, e);
  }

  static PollOutcome ofSignIn(String host, ProtocolException e) {
    return ofSignIn(
        host,
        e,
        " refused the sign-in. Check user name and password. "
            + MailProviders.at(host)
                .map(MailProvider::advice)
                .orElse("Many providers want an app password, and IMAP switched on."));
  }

  static PollOutcome ofToken(String host, ProtocolException e) {
    boolean closed = NOT_CONNECTED.matcher(answer(e)).find();
    PollOutcome outcome =
        ofSignIn(
            host,
            e,
            closed
                ? " knows the account, but lets no programs into its mailbox. Switch IMAP on there."
                : " no longer accepts the connected account. Connect it again.");
    return outcome instanceof Refused refused && !closed
        ? new TokenRefused(refused.message())
        : outcome;
  }

  private static PollOutcome ofSignIn(String host, ProtocolException e, String refusal) {
    String answer = answer(e);
    if (isBusy(answer)) {
      return busy();
    }
    if (e instanceof ConnectionException) {
      return broken(host, e.getResponse().getException());
    }
    if (DOWN.matcher(answer).find()) {
      return new Unreachable(host + " cannot check sign-ins at the moment.");
    }
    return new Refused(host + refusal);
  }

  static PollOutcome ofFolder(String host, String folder, ProtocolException e) {
    String answer = answer(e);
    if (isBusy(answer)) {
      return busy();
    }
    if (e instanceof ConnectionException) {
      return broken(host, e.getResponse().getException());
    }
    if (DOWN.matcher(answer).find()) {
      return new Unreachable(host + " cannot open the folder " + folder + " at the moment.");
    }
    return new Refused(
        "The folder " + folder + " cannot be opened on " + host + ". Check its name.");
  }

  static PollOutcome ofReading(String host, ProtocolException e) {
    if (isBusy(answer(e))) {
      return busy();
    }
    if (e instanceof ConnectionException) {
      return broken(host, e.getResponse().getException());
    }
    return new Unreachable(host + " did not hand out mails it had listed.");
  }

  static PollOutcome outOfTime(String host) {
    return new Unreachable(host + " answers too slowly; the connection was ended.");
  }

  /**
   * @param cause null when the server itself said goodbye
   */
  private static PollOutcome broken(String host, Exception cause) {
    if (cause instanceof UnknownHostException) {
      return new Unreachable(
          "No server named " + host + " can be found at present. Check the server name.");
    }
    if (cause instanceof ConnectException) {
      return new Unreachable(host + " takes no connections on this port. Check the port.");
    }
    if (cause instanceof SocketTimeoutException) {
      return new Unreachable(host + " did not answer in time.");
    }
    return new Unreachable(host + " ended the connection.");
  }

  private static PollOutcome busy() {
    return new Throttled(
        BUSY_WAIT, "The mail server asks for fewer connections; the next try is later.");
  }

  private static boolean isBusy(String answer) {
    return BUSY.matcher(answer.toUpperCase(Locale.ROOT)).find();
  }

  private static String answer(ProtocolException e) {
    return e.getResponse() == null ? "" : e.getResponse().toString().toUpperCase(Locale.ROOT);
  }
}
