package org.tidings.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tidings.deliver.Mailer;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.deliver.PortalLinks;

/** Mails a person what happened to his second factor, on a thread of its own. */
@ApplicationScoped
public class FactorMails {

  private static final Logger LOG = System.getLogger(FactorMails.class.getName());

  private final PortalLinks links;
  private final Mailer mailer;

  @Inject
  public FactorMails(PortalLinks links, Mailer mailer) {
    this.links = links;
    this.mailer = mailer;
  }

  protected FactorMails() {
    this(null, null); // for the container
  }

  void send(@ObservesAsync FactorChanged changed) {
    try {
      mailer.send(mail(changed));
    } catch (RuntimeException e) { // nobody waits for it and could be told; the audit log knows
      LOG.log(Level.ERROR, "Nobody was told that a second factor changed", e);
    }
  }

  private PlainMail mail(FactorChanged changed) {
    String what =
        switch (changed.what()) {
          case SWITCHED_ON ->
              "Signing in to Tidings with your password asks for a code of your authenticator app"
                  + " from now on.";
          case SWITCHED_OFF ->
              "Signing in to Tidings with your password asks for no code any more.";
          case CODES_RENEWED -> "You have new recovery codes. The old ones are of no use any more.";
          case CODES_USED_UP ->
              "You have used your last recovery code. Make new ones before you need one.";
        };
    return new PlainMail(changed.email(), subject(changed), text(what));
  }

  private String text(String what) {
    return """
        %s

        Your second factor: %s

        If this was not you, somebody knows your password: choose another one at once.
        """
        .formatted(what, links.secondFactor());
  }

  private static String subject(FactorChanged changed) {
    return switch (changed.what()) {
      case SWITCHED_ON -> "Your second factor is on";
      case SWITCHED_OFF -> "Your second factor is off";
      case CODES_RENEWED -> "You have new recovery codes";
      case CODES_USED_UP -> "Your recovery codes are used up";
    };
  }
}
