package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long somebody stays signed in at the portal. */
@ApplicationScoped
@ForAnybody
public class SessionLife {

  private final Duration idle;
  private final Duration longest;

  /**
   * @param idle without a request
   * @param longest however busy
   */
  @Inject
  public SessionLife(
      @ConfigProperty(name = "tidings.session.idle", defaultValue = "PT30M") Duration idle,
      @ConfigProperty(name = "tidings.session.longest", defaultValue = "PT12H") Duration longest) {
    this.idle = idle;
    this.longest = longest;
  }

  protected SessionLife() {
    this(null, null); // for the container
  }

  public Duration idle() {
    return idle;
  }

  public Instant idleSince(Instant now) {
    return now.minus(idle);
  }

  public Instant endOf(Instant beginning) {
    return beginning.plus(longest);
  }
}
