package org.tidings.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.User;
import org.tidings.digest.Digest;
import org.tidings.digest.Digests;
import org.tidings.notification.Notifications;
import org.tidings.plan.Allowance;
import org.tidings.plan.Quota;
import org.tidings.preference.DigestSchedule;
import org.tidings.preference.Schedules;
import org.tidings.problem.ConflictException;
import org.tidings.queue.MessageKind;
import org.tidings.queue.Outgoing;

/**
 * Opens digests: a user's window from the end of the last one until now. The digest and the message
 * that has it composed commit together.
 */
@ApplicationScoped
public class DigestOpening {

  /** How far the first window reaches back before the user came: as far as a first poll does. */
  static final Duration BEFORE_THE_USER = Duration.ofHours(24);

  private final Digests digests;
  private final Notifications notifications;
  private final Schedules schedules;
  private final Accounts accounts;
  private final Allowance allowance;
  private final Outgoing outgoing;
  private final Clock clock;

  @Inject
  public DigestOpening(
      Digests digests,
      Notifications notifications,
      Schedules schedules,
      Accounts accounts,
      Allowance allowance,
      Outgoing outgoing,
      Clock clock) {
    this.digests = digests;
    this.notifications = notifications;
    this.schedules = schedules;
    this.accounts = accounts;
    this.allowance = allowance;
    this.outgoing = outgoing;
    this.clock = clock;
  }

  protected DigestOpening() {
    this(null, null, null, null, null, null, null); // for the container
  }

  /**
   * Opens a digest because its user asks for it; it is sent even when it has nothing to tell. While
   * an earlier one is still being composed, that one is what he gets.
   *
   * @throws ConflictException when he has had as many today as his plan allows
   */
  @Transactional
  public UUID openNow(UUID userId) {
    User user = accounts.lock(userId); // two clicks in the same instant come one after the other
    Digest digest = digests.composing(userId).orElseGet(() -> openRequested(user));
    digest.request();
    outgoing.enqueue(MessageKind.COMPOSE_DIGEST, List.of(digest.id()));
    return digest.id();
  }

  /**
   * Opens the digest of a schedule whose time has come: one, however many times were missed, and
   * none when nothing new has arrived. A schedule that is no longer due is left alone. No plan's
   * limit stands in its way: that was asked for when the schedule was made.
   *
   * @return the digest, when one was opened
   */
  @Transactional
  public Optional<UUID> openDue(UUID scheduleId) {
    Instant now = now();
    User user = schedules.userOf(scheduleId).map(accounts::lock).orElse(null);
    DigestSchedule schedule = schedules.lock(scheduleId).orElse(null);
    if (user == null || schedule == null || schedule.nextAt().isAfter(now)) {
      return Optional.empty();
    }
    schedule.advance(now);
    if (!notifications.anyUntold(user.id(), now)) {
      return Optional.empty();
    }
    Digest digest = open(user, now);
    outgoing.enqueue(MessageKind.COMPOSE_DIGEST, List.of(digest.id()));
    return Optional.of(digest.id());
  }

  private Digest openRequested(User user) {
    allowance.demand(Quota.DIGESTS, user.id());
    return open(user, now());
  }

  private Digest open(User user, Instant now) {
    Instant start =
        digests.lastWindowEnd(user.id()).orElse(user.createdAt().minus(BEFORE_THE_USER));
    // A window ends after it starts, even where two fall together or the clock was put back.
    Instant end = now.isAfter(start) ? now : start.plus(1, ChronoUnit.MICROS);
    Digest digest = new Digest(UUID.randomUUID(), user.id(), start, end);
    digests.add(digest);
    return digest;
  }

  /** As precise as the database keeps it, so that windows meet without a gap. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
