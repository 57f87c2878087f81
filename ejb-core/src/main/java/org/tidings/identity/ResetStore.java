package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tidings.account.Credentials;
import org.tidings.audit.Action;
import org.tidings.problem.ConflictException;
import org.tidings.trail.AuditTrail;

/** Changes a forgotten password; link, password, sessions and the audit log commit together. */
@ApplicationScoped
@ForAnybody
public class ResetStore {

  private final Credentials credentials;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public ResetStore(Credentials credentials, AuditTrail trail, Clock clock) {
    this.credentials = credentials;
    this.trail = trail;
    this.clock = clock;
  }

  protected ResetStore() {
    this(null, null, null); // for the container
  }

  @Transactional
  void reset(UUID userId, String tokenHash, ChosenPassword next) {
    if (!credentials.resetPassword(tokenHash, next.hash(), clock.instant())) {
      throw new ConflictException(PasswordReset.USED_UP);
    }
    trail.record(userId, Action.PASSWORD_RESET, userId);
  }
}
