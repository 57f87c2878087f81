package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.identity.PasswordReset;

/** Backs forgot.xhtml, where a link to choose a new password is asked for. */
@Named("forgotPage")
@RequestScoped
public class ForgotPage {

  private final PasswordReset reset;
  private final Feedback feedback;

  private String email;

  @Inject
  public ForgotPage(PasswordReset reset, Feedback feedback) {
    this.reset = reset;
    this.feedback = feedback;
  }

  protected ForgotPage() {
    this(null, null); // for the container
  }

  public void send() {
    if (feedback.attempt(() -> reset.request(email))) {
      feedback.say(
          "If this address has an account, a link is on its way to it. It works for 30 minutes.");
    }
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
