package org.tidings.web.hooks;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tidings.identity.oidc.CodeFlow;
import org.tidings.identity.oidc.OidcRefusedException;
import org.tidings.identity.oidc.OidcSignIn;
import org.tidings.identity.oidc.ProvenPerson;
import org.tidings.identity.oidc.SignInAttempt;
import org.tidings.web.PortalSession;
import org.tidings.web.portal.IdentityToConnect;

/**
 * Where the identity provider sends browsers back to. Who signs in is signed in here; who connects
 * an identity is asked once more, since somebody else could have had his browser sent here.
 */
@WebServlet("/oidc/callback")
public class OidcCallbackServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient CodeFlow flow;
  private final transient OidcSignIn signIn;
  private final transient PortalSession session;

  @Inject
  public OidcCallbackServlet(CodeFlow flow, OidcSignIn signIn, PortalSession session) {
    this.flow = flow;
    this.signIn = signIn;
    this.session = session;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OidcAnswer.hide(response);
    boolean connects = false;
    try {
      SignInAttempt attempt = OidcAnswer.attempt(request);
      connects = attempt.connects().isPresent();
      finish(attempt, request, response);
    } catch (OidcRefusedException e) {
      OidcRefusals.answer(request, response, e, connects);
    }
  }

  private void finish(
      SignInAttempt attempt, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProvenPerson person = flow.finish(attempt, OidcAnswer.parameters(request));
    String next = attempt.to();
    if (attempt.connects().isPresent()) {
      IdentityToConnect.keep(request.getSession(), attempt.connects().get(), person);
      next = "/identity.xhtml";
    } else {
      session.enter(signIn.signIn(person));
    }
    response.sendRedirect(request.getContextPath() + next);
  }
}
