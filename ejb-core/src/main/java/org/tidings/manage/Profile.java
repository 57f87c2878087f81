package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.tidings.account.Accounts;
import org.tidings.account.Role;
import org.tidings.account.SecondFactors;
import org.tidings.account.User;
import org.tidings.audit.Action;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.preference.Schedules;
import org.tidings.problem.InvalidInputException;
import org.tidings.tenant.Tenant;
import org.tidings.trail.AuditTrail;

/** Shows and changes what the caller says of himself. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class Profile {

  static final int MAX_LOCALE_CHARS = 35;

  private final CurrentCaller caller;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final Schedules schedules;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public Profile(
      CurrentCaller caller,
      Accounts accounts,
      SecondFactors factors,
      Schedules schedules,
      AuditTrail trail,
      Clock clock) {
    this.caller = caller;
    this.accounts = accounts;
    this.factors = factors;
    this.schedules = schedules;
    this.trail = trail;
    this.clock = clock;
  }

  protected Profile() {
    this(null, null, null, null, null, null); // for the container
  }

  @Transactional
  public ProfileView me() {
    Caller me = caller.require();
    return view(me, accounts.user(me.userId()));
  }

  /** Changes what is given. A new zone moves the digest schedules to its clock. */
  @Transactional
  public ProfileView change(Optional<ZoneId> timeZone, Optional<String> locale) {
    Caller me = caller.require();
    User user = accounts.lock(me.userId());
    Instant now = clock.instant();
    timeZone.ifPresent(zone -> move(user, zone, now));
    locale.map(Profile::languageTag).ifPresent(tag -> user.speak(tag, now));
    if (timeZone.isPresent() || locale.isPresent()) {
      trail.record(user.id(), Action.PROFILE_CHANGED, user.id());
    }
    return view(me, user);
  }

  private void move(User user, ZoneId zone, Instant now) {
    user.moveTo(zone, now);
    schedules.ofUser(user.id()).forEach(schedule -> schedule.moveTo(zone, now));
  }

  private static String languageTag(String typed) {
    try {
      String tag = new Locale.Builder().setLanguageTag(typed).build().toLanguageTag();
      if (tag.length() <= MAX_LOCALE_CHARS) {
        return tag;
      }
    } catch (IllformedLocaleException e) {
      // the sentence below says what to do
    }
    throw new InvalidInputException("locale", "Use a language tag such as en or de-AT.");
  }

  private ProfileView view(Caller me, User user) {
    Tenant tenant = accounts.tenant();
    return new ProfileView(
        user.id(),
        me.tenant().value(),
        user.email(),
        tenant.name(),
        me.role().name(),
        tenant.plan(),
        user.timeZone().getId(),
        user.locale(),
        factors.find(me.tenant(), user.id()).isPresent());
  }
}
