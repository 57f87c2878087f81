package org.tidings.web.hooks;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tidings.identity.oidc.OidcRefusedException;
import org.tidings.identity.oidc.SignInAttempt;
import org.tidings.identity.sso.SsoSignIn;
import org.tidings.web.PortalSession;
import org.tidings.web.portal.WayBack;

/**
 * The sign-in page of a workspace with an identity provider of its own, {@code /sso/SLUG}, which
 * sends the browser there; and where that sends it back to, {@code /sso/SLUG/callback}.
 */
@WebServlet("/sso/*")
public class SsoServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String CALLBACK = "/callback";

  private final transient SsoSignIn signIn;
  private final transient PortalSession session;

  @Inject
  public SsoServlet(SsoSignIn signIn, PortalSession session) {
    this.signIn = signIn;
    this.session = session;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OidcAnswer.hide(response);
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    try {
      if (path.endsWith(CALLBACK)) {
        finish(path.substring(0, path.length() - CALLBACK.length()), request, response);
      } else {
        begin(path, request, response);
      }
    } catch (OidcRefusedException e) {
      OidcRefusals.answerWorkspace(request, response, e);
    }
  }

  private void begin(String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SsoSignIn.Begun begun = signIn.begin(slug, WayBack.to(request.getParameter("to")));
    OidcSession.keep(request, begun.attempt());
    response.sendRedirect(begun.address().toString());
  }

  private void finish(String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SignInAttempt attempt = OidcAnswer.attempt(request);
    String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    session.enter(signIn.finish(slug, attempt, OidcAnswer.parameters(request), browser));
    response.sendRedirect(request.getContextPath() + attempt.to());
  }
}
