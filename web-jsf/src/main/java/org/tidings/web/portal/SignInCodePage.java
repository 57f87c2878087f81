package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tidings.identity.factor.CodeSignIn.Entered;
import org.tidings.problem.InvalidInputException;
import org.tidings.web.PortalSession;

/** Backs signincode.xhtml: the second page of a sign-in, for whose password was right. */
@Named("signInCode")
@RequestScoped
public class SignInCodePage {

  private static final String PATH = "/signincode.xhtml";

  private final PortalSession session;
  private final Feedback feedback;

  private String code = "";
  private String to;

  @Inject
  public SignInCodePage(PortalSession session, Feedback feedback) {
    this.session = session;
    this.feedback = feedback;
  }

  protected SignInCodePage() {
    this(null, null); // for the container
  }

  /** Where a sign-in goes on that wants a code. */
  static String on(String to) {
    return to == null || to.isEmpty()
        ? PATH
        : PATH + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
  }

  /** Sends whoever has no sign-in to go on with to where one begins. */
  public void open() {
    if (!session.isHalfWay()) {
      WayBack.follow("/signin.xhtml");
    }
  }

  public void enter() {
    feedback.attempt(this::tryToEnter);
  }

  private void tryToEnter() {
    Entered entered =
        session
            .complete(code)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "code",
                        "This is not the code of this moment, or it was used already. Wait for the"
                            + " next one."));
    entered.codesLeft().ifPresent(this::tell);
    WayBack.follow(WayBack.to(to));
  }

  private void tell(int left) {
    feedback.sayNext(
        left == 0
            ? "That was your last recovery code. Make new ones under Security, Second factor."
            : "You used a recovery code. You have %d left.".formatted(left));
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
