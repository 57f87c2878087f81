package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Optional;
import org.tidings.manage.Profile;
import org.tidings.manage.ProfileView;

/** Backs profile.xhtml. */
@Named("profilePage")
@ViewScoped
public class ProfilePage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Profile profile;
  private final Feedback feedback;

  private transient ProfileView view;
  private String timeZone;
  private String locale;

  @Inject
  public ProfilePage(Profile profile, Feedback feedback) {
    this.profile = profile;
    this.feedback = feedback;
  }

  protected ProfilePage() {
    this(null, null); // for the container
  }

  @PostConstruct
  void load() {
    show(profile.me());
  }

  public void save() {
    if (feedback.attempt(
        () -> show(profile.change(Optional.of(ZoneId.of(timeZone)), Optional.of(locale))))) {
      feedback.say("Saved. All times are now shown, and digests sent, in this time zone.");
    }
  }

  private void show(ProfileView changed) {
    view = changed;
    timeZone = changed.timeZone();
    locale = changed.locale();
  }

  public ProfileView getView() {
    return view;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }
}
