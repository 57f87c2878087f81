package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.tidings.account.Credentials;
import org.tidings.deliver.Mailer;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.deliver.PortalLinks;

/**
 * Mails links to choose a new password, on a thread of its own: were the answer to wait for it, the
 * time it takes would tell that the address has an account. A link that was lost is asked for anew.
 */
@ApplicationScoped
public class ResetMails {

  static final Duration LINK_LIFE = Duration.ofMinutes(30);

  private static final Logger LOG = System.getLogger(ResetMails.class.getName());

  private final Credentials credentials;
  private final PortalLinks links;
  private final Mailer mailer;
  private final Clock clock;

  @Inject
  public ResetMails(Credentials credentials, PortalLinks links, Mailer mailer, Clock clock) {
    this.credentials = credentials;
    this.links = links;
    this.mailer = mailer;
    this.clock = clock;
  }

  protected ResetMails() {
    this(null, null, null, null); // for the container
  }

  void send(@ObservesAsync ResetRequested requested) {
    String address = requested.email().value();
    String token = Tokens.random("");
    try {
      if (credentials.expectReset(address, Tokens.hash(token), clock.instant().plus(LINK_LIFE))) {
        mailer.send(mail(address, token));
      }
    } catch (RuntimeException e) { // nobody waits for it and could be told
      LOG.log(Level.ERROR, "A link to choose a new password was not sent", e);
    }
  }

  private PlainMail mail(String address, String token) {
    return new PlainMail(
        address,
        "Choose a new password for Tidings",
        """
        Open this link within %d minutes to choose a new password:

        %s

        It works once. If you did not ask for it, ignore this mail: your password stays as it is.
        """
            .formatted(LINK_LIFE.toMinutes(), links.reset(token)));
  }
}
