package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.ApiTokens;
import org.tidings.account.Directory;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.audit.Action;
import org.tidings.plan.Plan;
import org.tidings.problem.ConflictException;
import org.tidings.tenant.Tenant;
import org.tidings.tenant.TenantId;
import org.tidings.trail.AuditTrail;

/**
 * Stores a new account inside its new tenant. Login, workspace, owner, key, token, first schedule
 * and the audit log commit together or not at all.
 */
@ApplicationScoped
@ForAnybody
public class AccountOpening {

  /** Registers a login; answers false when there is one already. */
  @FunctionalInterface
  public interface NewLogin {
    boolean create(UUID loginId, Instant now);
  }

  static final String PLAN = Plan.FREE.code();
  static final String FIRST_TOKEN = "First token";

  private final Directory directory;
  private final Accounts accounts;
  private final Admission admission;
  private final ApiTokens tokens;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public AccountOpening(
      Directory directory,
      Accounts accounts,
      Admission admission,
      ApiTokens tokens,
      AuditTrail trail,
      Clock clock) {
    this.directory = directory;
    this.accounts = accounts;
    this.admission = admission;
    this.tokens = tokens;
    this.trail = trail;
    this.clock = clock;
  }

  protected AccountOpening() {
    this(null, null, null, null, null, null); // for the container
  }

  /** Opens an account for somebody who will sign in with a password. */
  @Transactional
  public SignedUp open(
      TenantId tenant, EmailAddress email, String passwordHash, NewAccount account) {
    SignedUp opened =
        open(
            tenant,
            email,
            account.workspace().strip(),
            account.timeZone(),
            (login, now) -> directory.createLogin(login, email.value(), passwordHash, now));
    return account.forApi()
        ? new SignedUp(
            opened.userId(), tenant, Optional.of(firstToken(opened.userId(), clock.instant())))
        : opened;
  }

  /**
   * Opens an account.
   *
   * @param login registers how its owner signs in
   */
  @Transactional
  public SignedUp open(
      TenantId tenant, EmailAddress email, String workspace, ZoneId timeZone, NewLogin login) {
    Instant now = clock.instant();
    UUID loginId = UUID.randomUUID();
    if (!login.create(loginId, now)) {
      throw new ConflictException("This e-mail address has an account already.");
    }
    accounts.open(new Tenant(tenant, workspace, PLAN, now));
    UUID userId = admission.admit(loginId, email.value(), Role.OWNER, timeZone);
    trail.begin(tenant);
    trail.record(userId, Action.WORKSPACE_OPENED, tenant.value());
    return new SignedUp(userId, tenant, Optional.empty());
  }

  private String firstToken(UUID userId, Instant now) {
    IssuedToken token =
        IssuedToken.issue(
            userId, FIRST_TOKEN, TokenScope.WRITE, now, now.plus(IssuedToken.USUAL_LIFE));
    tokens.add(token.stored());
    return token.secret();
  }
}
