package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.identity.FirstStep;
import org.tidings.secrets.Secret;
import org.tidings.web.PortalSession;

/** Backs signin.xhtml. */
@Named("signIn")
@RequestScoped
public class SignInPage {

  private final PortalSession session;
  private final Feedback feedback;

  private String email;
  private String password;
  private String to;

  @Inject
  public SignInPage(PortalSession session, Feedback feedback) {
    this.session = session;
    this.feedback = feedback;
  }

  protected SignInPage() {
    this(null, null); // for the container
  }

  public void enter() {
    feedback.attempt(this::tryToEnter);
  }

  private void tryToEnter() {
    FirstStep step = session.signIn(email, new Secret(password));
    if (step instanceof FirstStep.Refused) {
      feedback.refuse(
          "The address and the password do not belong together. Check both, try again.");
      return;
    }
    WayBack.follow(step instanceof FirstStep.CodeWanted ? SignInCodePage.on(to) : WayBack.to(to));
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
