package org.tidings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.identity.Caller;
import org.tidings.identity.SignIn;
import org.tidings.secrets.Secret;
import org.tidings.tenant.TenantId;

/**
 * The portal's sign-in: who signed in stands in the HTTP session, whose id changes whenever that
 * changes. The caller takes effect with the next request.
 */
@RequestScoped
public class PortalSession {

  private static final String CALLER = PortalSession.class.getName();

  private record SignedIn(UUID tenant, UUID user, Role role) implements Serializable {}

  private final SignIn signIn;
  private final HttpServletRequest request;

  @Inject
  public PortalSession(SignIn signIn, HttpServletRequest request) {
    this.signIn = signIn;
    this.request = request;
  }

  protected PortalSession() {
    this(null, null); // for the container
  }

  /** Signs in; answers whether address and password belong together. */
  public boolean signIn(String email, Secret password) {
    Optional<Caller> caller = signIn.byPassword(email, password);
    caller.ifPresent(this::begin);
    return caller.isPresent();
  }

  /** Lets somebody in of whom it is proven who he is. */
  public void begin(Caller caller) {
    signOut(); // nothing of an earlier session may reach this one
    request
        .getSession(true)
        .setAttribute(
            CALLER, new SignedIn(caller.tenant().value(), caller.userId(), caller.role()));
  }

  public void signOut() {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Who signed in earlier in the request's session. */
  static Optional<Caller> callerOf(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(CALLER) instanceof SignedIn signedIn
        ? Optional.of(caller(signedIn))
        : Optional.empty();
  }

  private static Caller caller(SignedIn signedIn) {
    TenantId tenant = new TenantId(signedIn.tenant());
    return new Caller(tenant, signedIn.user(), signedIn.role(), TokenScope.WRITE);
  }
}
