package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.manage.Profile;

/** The person whose pages these are, as the page's head names him. */
@Named("me")
@RequestScoped
public class Me {

  private final Profile profile;

  @Inject
  public Me(Profile profile) {
    this.profile = profile;
  }

  protected Me() {
    this(null); // for the container
  }

  public String getEmail() {
    return profile.me().email();
  }
}
