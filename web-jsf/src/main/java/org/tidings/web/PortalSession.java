package org.tidings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.tidings.identity.Caller;
import org.tidings.identity.SignIn;
import org.tidings.identity.Workspaces;
import org.tidings.privacy.ErasureCertificate;
import org.tidings.secrets.Secret;
import org.tidings.tenant.TenantId;

/**
 * The portal's sign-in: who signed in, and to which workspace, stands in the HTTP session, which is
 * a new one whenever that changes. The caller takes effect with the next request.
 */
@RequestScoped
public class PortalSession {

  private static final String SIGNED_IN = PortalSession.class.getName();
  private static final String CERTIFICATE = ErasureCertificate.class.getName();

  /**
   * Whose session it is. His role is asked for at each request.
   *
   * @param arriving whether the workspace does not know yet that he comes in
   */
  private record SignedIn(UUID tenant, UUID user, boolean arriving) implements Serializable {}

  private final SignIn signIn;
  private final Workspaces workspaces;
  private final HttpServletRequest request;

  @Inject
  public PortalSession(SignIn signIn, Workspaces workspaces, HttpServletRequest request) {
    this.signIn = signIn;
    this.workspaces = workspaces;
    this.request = request;
  }

  protected PortalSession() {
    this(null, null, null); // for the container
  }

  /** Signs in; answers whether address and password belong together. */
  public boolean signIn(String email, Secret password) {
    Optional<Caller> caller = signIn.byPassword(email, password);
    caller.ifPresent(found -> begin(found, false));
    return caller.isPresent();
  }

  /**
   * Begins a session in a workspace for somebody who has shown who he is. He comes in with the next
   * request: this one may be inside another workspace.
   */
  public void enter(Caller caller) {
    begin(caller, true);
  }

  private void begin(Caller caller, boolean arriving) {
    signOut(); // nothing of an earlier session may reach this one
    request
        .getSession(true)
        .setAttribute(SIGNED_IN, new SignedIn(caller.tenant().value(), caller.userId(), arriving));
  }

  public void signOut() {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Who is signed in, for a page that belongs to no workspace. */
  public Optional<Caller> visitor() {
    return callerOf(request, workspaces);
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

  /**
   * Who signed in earlier in the request's session, as he stands in his workspace now. When he does
   * not belong there any more, the session ends.
   */
  static Optional<Caller> callerOf(HttpServletRequest request, Workspaces workspaces) {
    Optional<SignedIn> signedIn = signedIn(request);
    Optional<Caller> caller =
        signedIn.flatMap(one -> workspaces.present(new TenantId(one.tenant()), one.user()));
    if (signedIn.isPresent() && caller.isEmpty()) {
      request.getSession(false).invalidate();
    }
    return caller;
  }

  /** Lets the caller into his workspace, when it does not know yet that he comes. */
  static void arrive(HttpServletRequest request, Caller caller, SignIn signIn) {
    Optional<SignedIn> arriving = signedIn(request).filter(SignedIn::arriving);
    if (arriving.isPresent()) {
      signIn.enter(caller);
      SignedIn arrived = new SignedIn(arriving.get().tenant(), arriving.get().user(), false);
      request.getSession(false).setAttribute(SIGNED_IN, arrived);
    }
  }

  private static Optional<SignedIn> signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(SIGNED_IN) instanceof SignedIn found
        ? Optional.of(found)
        : Optional.empty();
  }
}
