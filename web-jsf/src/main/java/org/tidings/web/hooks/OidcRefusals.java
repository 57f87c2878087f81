package org.tidings.web.hooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tidings.identity.oidc.OidcRefusedException;

/** Tells a person that the provider did not sign him in, and the operator why. */
final class OidcRefusals {

  private static final Logger LOG = System.getLogger(OidcRefusals.class.getName());

  private OidcRefusals() {}

  /**
   * Sends the browser to a page that says what to do.
   *
   * @param signedIn whether the person has signed in before, and wanted to connect an identity
   */
  static void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      OidcRefusedException refused,
      boolean signedIn)
      throws IOException {
    log(refused);
    String page = signedIn ? "/identity.xhtml" : "/signin.xhtml";
    response.sendRedirect(request.getContextPath() + page + "?problem=" + refused.refusal().code());
  }

  /** As {@link #answer}, for who came to a workspace's own sign-in page. */
  static void answerWorkspace(
      HttpServletRequest request, HttpServletResponse response, OidcRefusedException refused)
      throws IOException {
    log(refused);
    response.sendRedirect(
        request.getContextPath() + "/signin.xhtml?sso=" + refused.refusal().code());
  }

  private static void log(OidcRefusedException refused) {
    LOG.log(
        Level.WARNING, "A sign-in with the identity provider failed: {0}", refused.getMessage());
  }
}
