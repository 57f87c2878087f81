package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.tidings.identity.Caller;
import org.tidings.people.InvitationCard;
import org.tidings.people.Joining;
import org.tidings.secrets.Secret;
import org.tidings.web.PortalSession;

/** Backs join.xhtml: where the link of an invitation leads. Opening it changes nothing. */
@Named("joinPage")
@RequestScoped
public class JoinPage {

  static final String PATH = "/join.xhtml";

  private final Joining joining;
  private final PortalSession session;
  private final Feedback feedback;

  private String link;
  private String password;
  private String timeZone = "UTC";
  private Optional<InvitationCard> card;

  @Inject
  public JoinPage(Joining joining, PortalSession session, Feedback feedback) {
    this.joining = joining;
    this.session = session;
    this.feedback = feedback;
  }

  protected JoinPage() {
    this(null, null, null); // for the container
  }

  /** Takes the token out of the address. */
  public void open() {
    if (link != null) {
      InvitationCookie.keep(link);
      WayBack.follow(PATH);
    }
  }

  /** Joins with the account of whoever is signed in. */
  public void join() {
    session
        .visitor()
        .ifPresentOrElse(
            visitor -> enter(zone -> joining.join(InvitationCookie.read(), visitor, zone)),
            () -> WayBack.follow(PATH));
  }

  /** Joins with a new account. */
  public void choose() {
    Secret chosen = new Secret(password);
    enter(zone -> joining.join(InvitationCookie.read(), chosen, zone));
  }

  private void enter(Function<ZoneId, Caller> join) {
    card = null; // it was read before, to see what the page asks
    feedback.attempt(
        () -> {
          session.enter(join.apply(ZoneId.of(timeZone)));
          InvitationCookie.forget();
          WayBack.follow(WayBack.HOME);
        });
  }

  /** Leaves the account that the invitation is not for. */
  public void leave() {
    session.leave();
    WayBack.follow(PATH);
  }

  /** What the invitation says; null when it cannot be accepted. */
  public InvitationCard getCard() {
    if (card == null) {
      card = joining.read(InvitationCookie.read(), session.visitor());
    }
    return card.orElse(null);
  }

  public String getLink() {
    return link;
  }

  public void setLink(String link) {
    this.link = link;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }
}
