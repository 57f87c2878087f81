package org.tidings.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tidings.deliver.Mailer;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.deliver.PortalLinks;

/** Mails a person that an account of his waits for him, on a thread of its own. */
@ApplicationScoped
public class GrantMails {

  private static final Logger LOG = System.getLogger(GrantMails.class.getName());

  private final PortalLinks links;
  private final Mailer mailer;

  @Inject
  public GrantMails(PortalLinks links, Mailer mailer) {
    this.links = links;
    this.mailer = mailer;
  }

  protected GrantMails() {
    this(null, null); // for the container
  }

  void send(@ObservesAsync GrantNotice notice) {
    try {
      mailer.send(mail(notice));
    } catch (RuntimeException e) { // nobody waits for it; the portal tells him too
      LOG.log(Level.ERROR, "Nobody was told that an account waits for its owner", e);
    }
  }

  private PlainMail mail(GrantNotice notice) {
    String name = ConsentProviders.name(notice.provider());
    return new PlainMail(
        notice.email(),
        "Connect your " + name + " account again",
        """
        %s

        Your accounts: %s

        Without that, what reads with it waits for you.
        """
            .formatted(notice.message(), links.accounts()));
  }
}
