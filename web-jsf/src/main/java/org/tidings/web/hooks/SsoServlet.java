package org.tidings.web.hooks;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
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
 * The sign-in page of a workspace with an identity provider of its own, {@code /sso/SLUG}, and
 * where the provider sends the browser back to, {@code /sso/SLUG/callback}. Opening the page begins
 * nothing: a link must not sign anybody in to a workspace that somebody else chose.
 */
@WebServlet("/sso/*")
public class SsoServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String CALLBACK = "/callback";
  private static final String PAGE = "/ssosignin.xhtml";

  private final transient SsoSignIn signIn;
  private final transient PortalSession session;

  @Inject
  public SsoServlet(SsoSignIn signIn, PortalSession session) {
    this.signIn = signIn;
    this.session = session;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    OidcAnswer.hide(response);
    String path = path(request);
    try {
      if (path.endsWith(CALLBACK)) {
        finish(path.substring(0, path.length() - CALLBACK.length()), request, response);
      } else {
        request.setAttribute("workspaceCard", signIn.card(path));
        request.getRequestDispatcher(PAGE).forward(request, response);
      }
    } catch (OidcRefusedException e) {
      OidcRefusals.answerWorkspace(request, response, e);
    }
  }

  /** Begins. The filter lets no form of another site come this far. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OidcAnswer.hide(response);
    try {
      SsoSignIn.Begun begun = signIn.begin(path(request), WayBack.to(request.getParameter("to")));
      BegunFlows.keep(request, begun.attempt().state(), begun.attempt());
      // No redirect: the pages' policy lets forms lead nowhere else, redirected ones either.
      response.setHeader("Refresh", "0;url=" + begun.address());
    } catch (OidcRefusedException e) {
      OidcRefusals.answerWorkspace(request, response, e);
    }
  }

  private static String path(HttpServletRequest request) {
    return Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
  }

  private void finish(String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SignInAttempt attempt = OidcAnswer.attempt(request);
    String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    session.enter(signIn.finish(slug, attempt, OidcAnswer.parameters(request), browser));
    response.sendRedirect(request.getContextPath() + attempt.to());
  }
}
