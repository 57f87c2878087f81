package org.tidings.web.hooks;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tidings.identity.oidc.CodeFlow;
import org.tidings.identity.oidc.OidcRefusedException;
import org.tidings.identity.oidc.OidcSignIn;
import org.tidings.identity.oidc.ProvenPerson;
import org.tidings.identity.oidc.Refusal;
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
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer"); // the code is in the address
    boolean connects = false;
    try {
      SignInAttempt attempt = attempt(request);
      connects = attempt.connects().isPresent();
      finish(attempt, request, response);
    } catch (OidcRefusedException e) {
      OidcRefusals.answer(request, response, e, connects);
    }
  }

  private void finish(
      SignInAttempt attempt, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProvenPerson person = flow.finish(attempt, parameters(request));
    String next = attempt.to();
    if (attempt.connects().isPresent()) {
      IdentityToConnect.keep(request.getSession(), attempt.connects().get(), person);
      next = "/identity.xhtml";
    } else {
      session.enter(signIn.signIn(person));
    }
    response.sendRedirect(request.getContextPath() + next);
  }

  private static SignInAttempt attempt(HttpServletRequest request) {
    String state = request.getParameter("state");
    return OidcSession.take(request, state == null ? "" : state)
        .orElseThrow(
            () ->
                new OidcRefusedException(
                    Refusal.NOT_BEGUN, "This browser did not begin it, or has finished it"));
  }

  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
  }
}
