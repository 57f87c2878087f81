package org.tidings.ingest.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome;

/** The way into a mailbox: by password, or by the token of an account that was connected. */
final class SignIn {

  private final ImapSession session;
  private final ImapSettings settings;

  SignIn(ImapSession session, ImapSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  void run() throws PollFailure {
    session.run(
        wire -> {
          if (settings.byToken()) {
            wire.authenticate(token(), mayBegin(wire));
          } else {
            wire.login(settings.username(), settings.secret().reveal());
          }
          return null;
        },
        this::meaning);
  }

  /** Whether the token may go with the command. What the server offers is asked for if need be. */
  private boolean mayBegin(ImapWire wire) throws ProtocolException {
    if (!session.heard().knowsOffers()) {
      wire.ask("CAPABILITY");
    }
    return session.heard().offers("SASL-IR");
  }

  private String token() {
    String text =
        "user=" + settings.username() + "\1auth=Bearer " + settings.secret().reveal() + "\1\1";
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private PollOutcome meaning(ProtocolException e) {
    return settings.byToken()
        ? Failures.ofToken(session.host(), e)
        : Failures.ofSignIn(session.host(), e);
  }
}
