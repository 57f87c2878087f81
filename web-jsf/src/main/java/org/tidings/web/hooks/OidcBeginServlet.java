package org.tidings.web.hooks;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.oidc.CodeFlow;
import org.tidings.identity.oidc.OidcRefusedException;
import org.tidings.identity.oidc.SignInAttempt;
import org.tidings.web.portal.WayBack;

/**
 * Sends a browser to the identity provider: {@code start} to sign in, {@code connect} to show which
 * identity the person who has signed in wants to connect. Neither changes anything by itself.
 */
@WebServlet({"/oidc/start", "/oidc/connect"})
public class OidcBeginServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient CodeFlow flow;
  private final transient CurrentCaller caller;

  @Inject
  public OidcBeginServlet(CodeFlow flow, CurrentCaller caller) {
    this.flow = flow;
    this.caller = caller;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> user = caller.find().map(Caller::userId); // nobody where somebody signs in
    SignInAttempt attempt = flow.begin(WayBack.to(request.getParameter("to")), user);
    try {
      URI provider = flow.address(attempt);
      BegunFlows.keep(request, attempt.state(), attempt);
      response.sendRedirect(provider.toString());
    } catch (OidcRefusedException e) {
      OidcRefusals.answer(request, response, e, user.isPresent());
    }
  }
}
