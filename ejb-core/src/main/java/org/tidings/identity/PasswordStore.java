package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.Credentials;
import org.tidings.account.Role;
import org.tidings.account.SessionDirectory;
import org.tidings.account.User;
import org.tidings.audit.Action;
import org.tidings.problem.ConflictException;
import org.tidings.trail.AuditTrail;

/** The caller's password in the database: what stands before and after it is checked and hashed. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class PasswordStore {

  private final CurrentCaller caller;
  private final CurrentSession session;
  private final Accounts accounts;
  private final Credentials credentials;
  private final SessionDirectory sessions;
  private final AuditTrail trail;

  /** Whose password it is, and what anybody knows of him. */
  record Owner(UUID loginId, String email, String workspace) {}

  @Inject
  public PasswordStore(
      CurrentCaller caller,
      CurrentSession session,
      Accounts accounts,
      Credentials credentials,
      SessionDirectory sessions,
      AuditTrail trail) {
    this.caller = caller;
    this.session = session;
    this.accounts = accounts;
    this.credentials = credentials;
    this.sessions = sessions;
    this.trail = trail;
  }

  protected PasswordStore() {
    this(null, null, null, null, null, null); // for the container
  }

  @Transactional
  Owner owner() {
    User me = accounts.user(caller.require().userId());
    return new Owner(me.loginId(), me.email(), accounts.tenant().name());
  }

  /** Changes the password and ends every other session of the caller's. */
  @Transactional
  void change(UUID loginId, String knownHash, ChosenPassword next) {
    UUID me = caller.require().userId();
    if (!credentials.changePassword(loginId, knownHash, next.hash())) {
      throw new ConflictException("The password was changed at the same moment. Sign in again.");
    }
    sessions.endAllOf(loginId, session.find());
    trail.record(me, Action.PASSWORD_CHANGED, me);
  }
}
