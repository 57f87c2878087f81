package org.tidings.web.hooks;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.tidings.consent.ConsentAttempt;
import org.tidings.consent.ConsentFlow;
import org.tidings.consent.ConsentProviders;
import org.tidings.consent.ConsentRefusal;
import org.tidings.consent.ConsentRefusedException;
import org.tidings.identity.CurrentCaller;
import org.tidings.problem.NotFoundException;

/**
 * Sends a browser to a provider whose account its person wants to connect, {@code
 * /connect/PROVIDER}, and is where the provider sends it back to, {@code
 * /connect/PROVIDER/callback}. A consent begins with a form, so that no link of somebody else's can
 * begin one.
 */
@WebServlet("/connect/*")
public class ConsentServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = System.getLogger(ConsentServlet.class.getName());
  private static final String PAGE = "/accounts.xhtml";
  private static final String CALLBACK = "/" + ConsentProviders.CALLBACK;

  private final transient ConsentFlow flow;
  private final transient CurrentCaller caller;

  @Inject
  public ConsentServlet(ConsentFlow flow, CurrentCaller caller) {
    this.flow = flow;
    this.caller = caller;
  }

  /** Begins. The filter lets no form of another site come this far. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OidcAnswer.hide(response);
    String provider = path(request);
    try {
      requireSomebody();
      ConsentFlow.Begun begun = flow.begin(provider, again(request));
      BegunFlows.keep(request, begun.attempt().state(), begun.attempt());
      // No redirect: the pages' policy lets forms lead nowhere else, redirected ones either.
      response.setHeader("Refresh", "0;url=" + begun.address());
    } catch (ConsentRefusedException e) {
      refuse(request, response, provider, e);
    } catch (NotFoundException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static Optional<UUID> again(HttpServletRequest request) {
    String grant = request.getParameter("again");
    try {
      return Optional.ofNullable(grant).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("account");
    }
  }

  /** Finishes what this browser has begun. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OidcAnswer.hide(response);
    String path = path(request);
    if (!path.endsWith(CALLBACK)) {
      response.sendRedirect(request.getContextPath() + PAGE);
      return;
    }
    String provider = path.substring(0, path.length() - CALLBACK.length());
    try {
      requireSomebody();
      ConsentAttempt attempt =
          OidcAnswer.attempt(request, ConsentAttempt.class).orElseThrow(ConsentServlet::notBegun);
      flow.finish(provider, attempt, OidcAnswer.parameters(request));
      response.sendRedirect(request.getContextPath() + PAGE + "?connected=" + provider);
    } catch (ConsentRefusedException e) {
      refuse(request, response, provider, e);
    }
  }

  private void requireSomebody() {
    if (caller.find().isEmpty()) {
      throw notBegun(); // signed out meanwhile, say; the page asks him to sign in
    }
  }

  private static ConsentRefusedException notBegun() {
    return new ConsentRefusedException(
        ConsentRefusal.NOT_BEGUN, "This browser did not begin it, or has finished it");
  }

  private static String path(HttpServletRequest request) {
    return Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
  }

  private static void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      String provider,
      ConsentRefusedException refused)
      throws IOException {
    LOG.log(
        Level.WARNING,
        "{0}: no account was connected: {1}",
        ConsentProviders.name(provider),
        refused.getMessage());
    response.sendRedirect(
        request.getContextPath()
            + PAGE
            + "?problem="
            + refused.refusal().code()
            + "&provider="
            + ConsentProviders.known(provider));
  }
}
