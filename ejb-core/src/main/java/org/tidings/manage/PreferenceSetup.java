package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.Role;
import org.tidings.account.User;
import org.tidings.audit.Action;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.preference.DigestSchedule;
import org.tidings.preference.Schedules;
import org.tidings.preference.WeeklyTime;
import org.tidings.trail.AuditTrail;

/** Shows and replaces when and how the caller wants his digests. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class PreferenceSetup {

  private final CurrentCaller caller;
  private final Accounts accounts;
  private final Schedules schedules;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public PreferenceSetup(
      CurrentCaller caller, Accounts accounts, Schedules schedules, AuditTrail trail, Clock clock) {
    this.caller = caller;
    this.accounts = accounts;
    this.schedules = schedules;
    this.trail = trail;
    this.clock = clock;
  }

  protected PreferenceSetup() {
    this(null, null, null, null, null); // for the container
  }

  @Transactional
  public Preferences get() {
    UUID me = caller.require().userId();
    return new Preferences(
        schedules.ofUser(me).stream().map(PreferenceSetup::view).toList(),
        accounts.user(me).timeZone().getId());
  }

  /** Replaces them as a whole; without any schedule, digests come only when asked for. */
  @Transactional
  public Preferences replace(Preferences wanted) {
    UUID me = caller.require().userId();
    WantedTimes times = WantedTimes.read(wanted);
    Instant now = clock.instant();
    moveTo(times.zone(), accounts.lock(me), now);
    schedules.replace(
        me,
        times.weekly().stream()
            .map(weekly -> new DigestSchedule(UUID.randomUUID(), me, weekly, now))
            .toList());
    trail.record(me, Action.SCHEDULE_CHANGED, me);
    return new Preferences(
        times.weekly().stream().map(PreferenceSetup::view).toList(), times.zone().getId());
  }

  private static void moveTo(ZoneId zone, User user, Instant now) {
    if (!zone.equals(user.timeZone())) {
      user.moveTo(zone, now);
    }
  }

  private static ScheduleView view(DigestSchedule schedule) {
    return view(schedule.weekly());
  }

  private static ScheduleView view(WeeklyTime weekly) {
    return new ScheduleView(List.of(weekly.dayCodes().split(",")), weekly.time().toString());
  }
}
