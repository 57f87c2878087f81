package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.web.PortalSession;

/** The "Sign out" button of every page. */
@Named("signOut")
@RequestScoped
public class SignOutAction {

  private final PortalSession session;

  @Inject
  public SignOutAction(PortalSession session) {
    this.session = session;
  }

  protected SignOutAction() {
    this(null); // for the container
  }

  public void leave() {
    session.signOut();
    WayBack.follow("/signin.xhtml");
  }
}
