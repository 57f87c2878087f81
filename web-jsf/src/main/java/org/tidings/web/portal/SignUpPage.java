package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.tidings.identity.NewAccount;
import org.tidings.identity.SignUp;
import org.tidings.secrets.Secret;
import org.tidings.web.PortalSession;

/** Backs signup.xhtml. */
@Named("signUp")
@RequestScoped
public class SignUpPage {

  private final SignUp signUp;
  private final PortalSession session;
  private final Feedback feedback;

  private String email;
  private String password;
  private String workspace;
  private String timeZone = "UTC";

  @Inject
  public SignUpPage(SignUp signUp, PortalSession session, Feedback feedback) {
    this.signUp = signUp;
    this.session = session;
    this.feedback = feedback;
  }

  protected SignUpPage() {
    this(null, null, null); // for the container
  }

  public void create() {
    feedback.attempt(this::createAndEnter);
  }

  private void createAndEnter() {
    Secret secret = new Secret(password);
    signUp.signUp(new NewAccount(email, secret, workspace, ZoneId.of(timeZone), false));
    session.signIn(email, secret);
    WayBack.follow(WayBack.HOME);
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

  public String getWorkspace() {
    return workspace;
  }

  public void setWorkspace(String workspace) {
    this.workspace = workspace;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }
}
