package org.tidings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidings.account.Role;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.CurrentSession;
import org.tidings.identity.LiveSession;
import org.tidings.identity.SessionOpening;
import org.tidings.identity.SignIn;
import org.tidings.identity.Workspaces;
import org.tidings.identity.oidc.BearerTokens;

/**
 * Finds out who sends a request: at the API by a bearer token alone, at the portal by its session
 * alone. A browser's cookie is therefore worth nothing at the API. It refuses nobody; the doors
 * behind it do.
 */
@ApplicationScoped
public class CallerMechanism implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";
  private static final String WORKSPACE = "Tidings-Workspace";
  private static final Logger LOG = System.getLogger(CallerMechanism.class.getName());

  private final SignIn signIn;
  private final BearerTokens bearer;
  private final Workspaces workspaces;
  private final SessionOpening sessions;
  private final CurrentCaller current;
  private final CurrentSession currentSession;

  @Inject
  public CallerMechanism(
      SignIn signIn,
      BearerTokens bearer,
      Workspaces workspaces,
      SessionOpening sessions,
      CurrentCaller current,
      CurrentSession currentSession) {
    this.signIn = signIn;
    this.bearer = bearer;
    this.workspaces = workspaces;
    this.sessions = sessions;
    this.current = current;
    this.currentSession = currentSession;
  }

  protected CallerMechanism() {
    this(null, null, null, null, null, null); // for the container
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<Caller> caller;
    try {
      caller = callerOf(request);
    } catch (RuntimeException e) { // the database is away; the container would answer with nothing
      LOG.log(Level.ERROR, "Who sends a request could not be found out", e);
      return failed(response);
    }
    if (caller.isEmpty()) {
      return context.doNothing();
    }
    current.set(caller.get());
    return context.notifyContainerAboutLogin(
        caller.get().userId().toString(), groups(caller.get().role()));
  }

  private static AuthenticationStatus failed(HttpServletResponse response) {
    try {
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The caller has gone", e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  Optional<Caller> callerOf(HttpServletRequest request) {
    if (Paths.isForAnybody(request)) {
      return Optional.empty();
    }
    return Paths.isApi(request) ? byToken(request) : bySession(request);
  }

  private Optional<Caller> bySession(HttpServletRequest request) {
    Optional<LiveSession> session = PortalSession.of(request, workspaces, sessions);
    session.flatMap(LiveSession::id).ifPresent(currentSession::set);
    return session.map(LiveSession::caller);
  }

  private Optional<Caller> byToken(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    String token = header.substring(BEARER.length()).strip();
    Optional<String> workspace = Optional.ofNullable(request.getHeader(WORKSPACE));
    return signIn.byToken(token).or(() -> bearer.callerOf(token, workspace));
  }

  private static Set<String> groups(Role role) {
    return Arrays.stream(Role.values())
        .filter(role::covers)
        .map(Role::name)
        .collect(Collectors.toSet());
  }
}
