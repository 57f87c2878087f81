package org.tidings.privacy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.deliver.Mailer;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.deliver.PortalLinks;

/** Mails a person that his archive is ready: where to fetch it, and nothing of what it says. */
@ApplicationScoped
public class ExportMail {

  private final Mailer mailer;
  private final PortalLinks links;
  private final ExportSettings settings;

  @Inject
  public ExportMail(Mailer mailer, PortalLinks links, ExportSettings settings) {
    this.mailer = mailer;
    this.links = links;
    this.settings = settings;
  }

  protected ExportMail() {
    this(null, null, null); // for the container
  }

  void send(String address) {
    mailer.send(
        new PlainMail(
            address,
            "Your data from Tidings is ready",
            """
            You asked for everything that Tidings keeps of you. Sign in and fetch it here:

            %s

            After %d days it is deleted. If you did not ask for it, sign out everywhere and change
            your password on the page Security.
            """
                .formatted(links.export(), settings.life().toDays())));
  }
}
