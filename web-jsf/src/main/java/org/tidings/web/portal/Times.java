package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.tidings.manage.Profile;
import org.tidings.manage.ProfileView;

/** Says times in the words, zone and locale of the person who reads the page. */
@Named("times")
@RequestScoped
public class Times {

  private final Profile profile;
  private final Clock clock;
  private Moments moments;

  @Inject
  public Times(Profile profile, Clock clock) {
    this.profile = profile;
    this.clock = clock;
  }

  protected Times() {
    this(null, null); // for the container
  }

  /** See {@link Moments#near}. */
  public String near(Instant time) {
    return moments().near(time);
  }

  /** See {@link Moments#exact}. */
  public String exact(Instant time) {
    return moments().exact(time);
  }

  /** See {@link Moments#moment}. */
  public String moment(Instant time) {
    return moments().moment(time);
  }

  /** See {@link Moments#title}. */
  public String title(Instant time) {
    return moments().title(time);
  }

  private Moments moments() {
    if (moments == null) {
      ProfileView me = profile.me();
      moments =
          new Moments(
              clock.instant(), ZoneId.of(me.timeZone()), Locale.forLanguageTag(me.locale()));
    }
    return moments;
  }
}
