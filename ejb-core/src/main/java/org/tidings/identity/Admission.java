package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.Membership;
import org.tidings.account.Role;
import org.tidings.account.User;
import org.tidings.account.UserKey;
import org.tidings.preference.DigestSchedule;
import org.tidings.preference.Schedules;
import org.tidings.preference.WeeklyTime;
import org.tidings.secrets.UserKeys;

/**
 * Makes the person with a login a member of the current tenant: user, role, key, first schedule.
 */
@ApplicationScoped
public class Admission {

  static final String LOCALE = "en";
  static final LocalTime FIRST_SCHEDULE = LocalTime.of(8, 0);

  private final Accounts accounts;
  private final Schedules schedules;
  private final UserKeys keys;
  private final Clock clock;

  @Inject
  public Admission(Accounts accounts, Schedules schedules, UserKeys keys, Clock clock) {
    this.accounts = accounts;
    this.schedules = schedules;
    this.keys = keys;
    this.clock = clock;
  }

  protected Admission() {
    this(null, null, null, null); // for the container
  }

  /** Admits the person, in the current transaction; answers who he is here. */
  @Transactional
  public UUID admit(UUID loginId, String email, Role role, ZoneId zone) {
    Instant now = clock.instant();
    UserKey key = keys.create();
    UUID id = key.userId();
    String plan = accounts.tenant().plan();
    accounts.add(
        new User(id, loginId, email, zone, LOCALE, plan, now), new Membership(id, role), key);
    schedules.replace(id, List.of(everyMorning(id, zone, now)));
    return id;
  }

  private static DigestSchedule everyMorning(UUID userId, ZoneId zone, Instant now) {
    WeeklyTime daily = new WeeklyTime(EnumSet.allOf(DayOfWeek.class), FIRST_SCHEDULE, zone);
    return new DigestSchedule(UUID.randomUUID(), userId, daily, now);
  }
}
