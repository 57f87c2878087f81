package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidings.account.Accounts;
import org.tidings.account.Role;
import org.tidings.account.User;
import org.tidings.audit.Action;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.plan.CurrentPlan;
import org.tidings.preference.DigestSchedule;
import org.tidings.preference.Schedules;
import org.tidings.preference.WeeklyTime;
import org.tidings.problem.InvalidInputException;
import org.tidings.trail.AuditTrail;

/** Shows and replaces when and how the caller wants his digests. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class PreferenceSetup {

  private final CurrentCaller caller;
  private final Accounts accounts;
  private final CurrentPlan plan;
  private final Schedules schedules;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public PreferenceSetup(
      CurrentCaller caller,
      Accounts accounts,
      CurrentPlan plan,
      Schedules schedules,
      AuditTrail trail,
      Clock clock) {
    this.caller = caller;
    this.accounts = accounts;
    this.plan = plan;
    this.schedules = schedules;
    this.trail = trail;
    this.clock = clock;
  }

  protected PreferenceSetup() {
    this(null, null, null, null, null, null); // for the container
  }

  @Transactional
  public Preferences get() {
    UUID me = caller.require().userId();
    return new Preferences(
        schedules.ofUser(me).stream().map(PreferenceSetup::view).toList(),
        accounts.user(me).timeZone().getId());
  }

  /**
   * Replaces them as a whole; without any schedule, digests come only when asked for.
   *
   * @throws InvalidInputException when something wanted cannot be had
   */
  @Transactional
  public Preferences replace(Preferences wanted) {
    UUID me = caller.require().userId();
    WantedTimes times = WantedTimes.read(wanted);
    Instant now = clock.instant();
    User user = accounts.lock(me);
    refuseMoreThanThePlanAllows(times.weekly(), me);
    moveTo(times.zone(), user, now);
    schedules.replace(
        me,
        times.weekly().stream()
            .map(weekly -> new DigestSchedule(UUID.randomUUID(), me, weekly, now))
            .toList());
    trail.record(me, Action.SCHEDULE_CHANGED, me);
    return new Preferences(
        times.weekly().stream().map(PreferenceSetup::view).toList(), times.zone().getId());
  }

  /** As many on one day as there were before are kept: the plan may have shrunk since. */
  private void refuseMoreThanThePlanAllows(List<WeeklyTime> wanted, UUID me) {
    int allowed = plan.limits().digestsADay();
    long most = onBusiestDay(wanted.stream());
    if (most > allowed
        && most > onBusiestDay(schedules.ofUser(me).stream().map(DigestSchedule::weekly))) {
      throw new InvalidInputException(
          "schedules",
          "The plan %s allows %d digests a day. Use fewer times, or ask your operator for a larger plan."
              .formatted(plan.plan().title(), allowed));
    }
  }

  private static long onBusiestDay(Stream<WeeklyTime> times) {
    return times
        .flatMap(weekly -> Stream.of(weekly.dayCodes().split(",")))
        .collect(Collectors.groupingBy(day -> day, Collectors.counting()))
        .values()
        .stream()
        .max(Comparator.naturalOrder())
        .orElse(0L);
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
