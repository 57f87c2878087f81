package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tidings.account.Memberships;
import org.tidings.audit.Action;
import org.tidings.problem.NotFoundException;
import org.tidings.trail.AuditTrail;

/**
 * Lets a member into the current tenant, whose audit log tells of it; the next sign-in leads here.
 */
@ApplicationScoped
public class Entry {

  private final Memberships memberships;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public Entry(Memberships memberships, AuditTrail trail, Clock clock) {
    this.memberships = memberships;
    this.trail = trail;
    this.clock = clock;
  }

  protected Entry() {
    this(null, null, null); // for the container
  }

  @Transactional
  public void enter(UUID userId) {
    memberships
        .find(userId)
        .orElseThrow(() -> new NotFoundException("member"))
        .enter(clock.instant());
    trail.record(userId, Action.SIGNED_IN, userId);
  }
}
