package org.tidings.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Optional;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.CurrentSession;
import org.tidings.identity.SessionOpening;
import org.tidings.identity.SignIn;
import org.tidings.tenant.TenantContext;
import org.tidings.trail.RequestOrigin;
import org.tidings.web.api.ApiLimits;

/**
 * The web's door into a tenant (ring 1 of the tenancy): the rest of a request runs inside the
 * tenant of its caller. Who has not signed in sees the public pages and is else sent to sign in.
 */
@WebFilter("/*")
public class WebDoor extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient CurrentCaller current;
  private final transient TenantContext tenants;
  private final transient RequestOrigin origin;
  private final transient ClientAddress clients;
  private final transient ApiLimits limits;
  private final transient SignIn signIn;
  private final transient SessionOpening sessions;
  private final transient CurrentSession currentSession;

  @Inject
  public WebDoor(
      CurrentCaller current,
      TenantContext tenants,
      RequestOrigin origin,
      ClientAddress clients,
      ApiLimits limits,
      SignIn signIn,
      SessionOpening sessions,
      CurrentSession currentSession) {
    this.current = current;
    this.tenants = tenants;
    this.origin = origin;
    this.clients = clients;
    this.limits = limits;
    this.signIn = signIn;
    this.sessions = sessions;
    this.currentSession = currentSession;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SecurityHeaders.set(request, response);
    if (CrossSite.acts(request)) {
      CrossSite.refuse(response);
      return;
    }
    origin.set(clients.of(request));
    Optional<Caller> caller = current.find();
    if (Paths.isApi(request) && !limits.admit(caller, response)) {
      return;
    }
    if (caller.isPresent()) {
      PortalSession.arrive(request, caller.get(), signIn, sessions, tenants)
          .ifPresent(currentSession::set);
      inside(caller.get(), request, response, chain);
    } else if (Paths.isPublic(request)) {
      chain.doFilter(request, response);
    } else {
      sendToSignIn(request, response);
    }
  }

  private void inside(
      Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      tenants.run(caller.tenant(), () -> proceed(request, response, chain));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (ServletFailure e) {
      throw e.carried;
    }
  }

  private static void proceed(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new ServletFailure(e);
    }
  }

  private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String signIn = request.getContextPath() + Paths.SIGN_IN;
    if ("GET".equals(request.getMethod()) && !request.getServletPath().equals("/index.xhtml")) {
      response.sendRedirect(signIn + "?to=" + URLEncoder.encode(wanted(request), UTF_8));
      return;
    }
    if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.sendRedirect(signIn);
      return;
    }
    // A page that updates itself does not follow a redirect; Jakarta Faces has its own for it.
    response.setContentType("text/xml;charset=UTF-8");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + signIn
                + "\"/></partial-response>");
  }

  private static String wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getServletPath() + (query == null ? "" : "?" + query);
  }

  /** Carries a checked exception out of the tenant. */
  private static final class ServletFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ServletException carried;

    ServletFailure(ServletException carried) {
      super(carried);
      this.carried = carried;
    }
  }
}
