package org.tidings.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.User;
import org.tidings.digest.Digests;
import org.tidings.notification.Notifications;
import org.tidings.plan.CurrentPlan;
import org.tidings.source.Source;
import org.tidings.source.Sources;

/**
 * Deletes what the current tenant has kept for longer than its plan does: notifications, told or
 * not, with their lines in digests' ledgers, and then what the digests of that time say; and, of a
 * source with a shorter time of its own, what digests have told. What a source lets nobody keep for
 * long has its own clock. Digests and their counts stay.
 */
@ApplicationScoped
public class Retention {

  /** Notifications of one person in one transaction. */
  static final int CHUNK = 500;

  private final Accounts accounts;
  private final CurrentPlan plan;
  private final Sources sources;
  private final Notifications notifications;
  private final Digests digests;
  private final Clock clock;

  @Inject
  public Retention(
      Accounts accounts,
      CurrentPlan plan,
      Sources sources,
      Notifications notifications,
      Digests digests,
      Clock clock) {
    this.accounts = accounts;
    this.plan = plan;
    this.sources = sources;
    this.notifications = notifications;
    this.digests = digests;
    this.clock = clock;
  }

  protected Retention() {
    this(null, null, null, null, null, null); // for the container
  }

  /**
   * Deletes some of it, in a transaction of its own.
   *
   * @return whether there may be more
   */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean deleteSome() {
    Instant before = clock.instant().minus(Duration.ofDays(plan.retentionDays()));
    boolean more = false;
    for (User user : accounts.everybody()) {
      if (notifications.removeOlder(user.id(), before, CHUNK) == CHUNK) {
        more = true;
      } else {
        digests.removeEntriesBefore(user.id(), before);
      }
      more |= deleteSomeOfSources(user);
    }
    return more;
  }

  /**
   * Deletes some of what its source lets nobody keep any longer, told or not, and what digests say
   * of it, in a transaction of its own.
   *
   * @return whether there may be more
   */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean deleteSomeOverdue() {
    boolean more = false;
    for (User user : accounts.everybody()) {
      List<UUID> overdue = notifications.overdue(user.id(), clock.instant(), CHUNK);
      digests.removeLedBy(overdue);
      more |= notifications.removeAll(overdue) == CHUNK;
    }
    return more;
  }

  private boolean deleteSomeOfSources(User user) {
    boolean more = false;
    for (Source source : sources.ofUser(user.id())) {
      if (source.retentionDays().isPresent()) {
        Instant before = clock.instant().minus(Duration.ofDays(source.retentionDays().get()));
        List<UUID> digestsOfOld = notifications.removeTold(source.id(), before, CHUNK);
        digests.removeUncited(Set.copyOf(digestsOfOld));
        more |= digestsOfOld.size() == CHUNK;
      }
    }
    return more;
  }
}
