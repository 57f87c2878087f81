package org.tidings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.tidings.identity.Caller;
import org.tidings.identity.FirstStep;
import org.tidings.identity.HalfSignIn;
import org.tidings.identity.LiveSession;
import org.tidings.identity.SessionDesk;
import org.tidings.identity.SessionOpening;
import org.tidings.identity.SessionOpening.Opened;
import org.tidings.identity.SignIn;
import org.tidings.identity.Workspaces;
import org.tidings.identity.factor.CodeSignIn;
import org.tidings.privacy.ErasureCertificate;
import org.tidings.problem.ConflictException;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.Secret;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/**
 * The portal's sign-in. The HTTP session, which is a new one whenever somebody signs in, out or
 * into another workspace, keeps the secret of a session in the database; whom that stands for is
 * asked at each request. The caller takes effect with the next one.
 */
@RequestScoped
public class PortalSession {

  private static final String SIGNED_IN = PortalSession.class.getName();
  private static final String CERTIFICATE = ErasureCertificate.class.getName();

  /** Somebody who has shown who he is, and comes in with the next request. */
  private record Arriving(UUID tenant, UUID user, boolean knownThere) implements Serializable {}

  /** Somebody who is in. */
  private record Arrived(String secret) implements Serializable {
    @Override
    public String toString() {
      return "Arrived[hidden]";
    }
  }

  private final SignIn signIn;
  private final CodeSignIn codes;
  private final Workspaces workspaces;
  private final SessionOpening sessions;
  private final SessionDesk desk;
  private final HttpServletRequest request;

  @Inject
  public PortalSession(
      SignIn signIn,
      CodeSignIn codes,
      Workspaces workspaces,
      SessionOpening sessions,
      SessionDesk desk,
      HttpServletRequest request) {
    this.signIn = signIn;
    this.codes = codes;
    this.workspaces = workspaces;
    this.sessions = sessions;
    this.desk = desk;
    this.request = request;
  }

  protected PortalSession() {
    this(null, null, null, null, null, null); // for the container
  }

  /** Signs in, unless a code is wanted first: that is for {@link #complete}. */
  public FirstStep signIn(String email, Secret password) {
    FirstStep step = signIn.byPassword(email, password);
    if (step instanceof FirstStep.Entered entered) {
      begin(entered.caller(), true);
    } else if (step instanceof FirstStep.CodeWanted wanted) {
      leave();
      HalfWay.keep(request, wanted.half());
    }
    return step;
  }

  /** Whether this browser has a sign-in to complete. */
  public boolean isHalfWay() {
    return HalfWay.isThere(request);
  }

  /**
   * Completes a sign-in; nobody is signed in, and another code may be tried, when it is not right.
   *
   * @throws ConflictException when there is none to complete
   * @throws TooOftenException when too many codes were tried
   */
  public Optional<CodeSignIn.Entered> complete(String code) {
    HalfSignIn half = HalfWay.take(request).orElseThrow(CodeSignIn::beginAnew);
    Optional<CodeSignIn.Entered> entered = Optional.empty();
    try {
      entered = codes.signIn(half, code);
    } finally {
      if (entered.isEmpty()) {
        HalfWay.keep(request, half);
      }
    }
    entered.ifPresent(one -> begin(one.caller(), true));
    return entered;
  }

  /**
   * Begins a session in a workspace for somebody who has shown who he is. He comes in with the next
   * request: this one may be inside another workspace.
   */
  public void enter(Caller caller) {
    begin(caller, false);
  }

  /** Begins a session that was opened in the workspace already, for who is in no workspace here. */
  public void enter(Opened opened) {
    leave();
    hold(request.getSession(true), opened, sessions);
  }

  private static void hold(HttpSession session, Opened opened, SessionOpening sessions) {
    session.setMaxInactiveInterval((int) sessions.idle().toSeconds());
    session.setAttribute(SIGNED_IN, new Arrived(opened.secret().reveal()));
  }

  private void begin(Caller caller, boolean knownThere) {
    leave(); // nothing of an earlier session may reach this one
    request
        .getSession(true)
        .setAttribute(
            SIGNED_IN, new Arriving(caller.tenant().value(), caller.userId(), knownThere));
  }

  /** Signs out the caller; the audit log of his workspace tells of it. */
  public void signOut() {
    desk.signOut();
    forget(request);
  }

  /** Ends the session of somebody who is not, or no longer, in the workspace that it was for. */
  public void leave() {
    found(request, Arrived.class).ifPresent(arrived -> sessions.end(new Secret(arrived.secret())));
    forget(request);
  }

  /** Who is signed in, for a page that belongs to no workspace. */
  public Optional<Caller> visitor() {
    return of(request, workspaces, sessions).map(LiveSession::caller);
  }

  /**
   * The session that the request belongs to, with its owner as he stands in his workspace now. When
   * it has ended, or he does not belong there any more, the HTTP session ends too.
   */
  static Optional<LiveSession> of(
      HttpServletRequest request, Workspaces workspaces, SessionOpening sessions) {
    Optional<LiveSession> live =
        found(request, Arrived.class)
            .flatMap(arrived -> sessions.find(new Secret(arrived.secret())))
            .or(() -> found(request, Arriving.class).flatMap(one -> present(one, workspaces)));
    if (live.isEmpty() && found(request, Serializable.class).isPresent()) {
      forget(request);
    }
    return live;
  }

  private static Optional<LiveSession> present(Arriving arriving, Workspaces workspaces) {
    return workspaces
        .present(new TenantId(arriving.tenant()), arriving.user())
        .map(caller -> new LiveSession(Optional.empty(), caller));
  }

  /**
   * Lets the caller into his workspace, when he has not come in yet; answers the session that was
   * opened for it. Stands outside any tenant.
   */
  static Optional<UUID> arrive(
      HttpServletRequest request,
      Caller caller,
      SignIn signIn,
      SessionOpening sessions,
      TenantContext tenants) {
    Optional<Arriving> arriving = found(request, Arriving.class);
    if (arriving.isEmpty()) {
      return Optional.empty();
    }
    if (!arriving.get().knownThere()) {
      signIn.enter(caller);
    }
    String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    Opened opened = tenants.call(caller.tenant(), () -> sessions.open(caller.userId(), browser));
    hold(request.getSession(false), opened, sessions);
    return Optional.of(opened.id());
  }

  private static <T> Optional<T> found(HttpServletRequest request, Class<T> kind) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> session.getAttribute(SIGNED_IN))
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private static void forget(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Ends the session of somebody who was erased; the next one holds his certificate only. */
  public void partWith(ErasureCertificate certificate) {
    signOut();
    request.getSession(true).setAttribute(CERTIFICATE, certificate);
  }

  /** The certificate that this session was left with. */
  public Optional<ErasureCertificate> certificate() {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(CERTIFICATE) instanceof ErasureCertificate one
        ? Optional.of(one)
        : Optional.empty();
  }
}
