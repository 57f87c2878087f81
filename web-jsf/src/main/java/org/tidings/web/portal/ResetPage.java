package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.identity.PasswordReset;
import org.tidings.secrets.Secret;

/** Backs reset.xhtml, where the link from a mail leads. Opening it uses nothing up. */
@Named("resetPage")
@RequestScoped
public class ResetPage {

  private final PasswordReset reset;
  private final Feedback feedback;

  private String token = "";
  private String next;

  @Inject
  public ResetPage(PasswordReset reset, Feedback feedback) {
    this.reset = reset;
    this.feedback = feedback;
  }

  protected ResetPage() {
    this(null, null); // for the container
  }

  /** Whether the form is there: the link is good, or was when the form was sent. */
  public boolean isOpen() {
    return FacesContext.getCurrentInstance().isPostback() || (token != null && reset.isGood(token));
  }

  public void choose() {
    if (feedback.attempt(() -> reset.reset(token, new Secret(next)))) {
      feedback.sayNext("Your password is changed. Sign in with it.");
      WayBack.follow("/signin.xhtml");
    }
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }
}
