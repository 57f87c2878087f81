package org.tidings.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.grant.Grant;
import org.tidings.grant.Grants;

/**
 * Foresees when accounts must be connected again. An end that each refresh puts off is none, unless
 * it comes near all the same.
 */
@ApplicationScoped
public class ConsentForecast {

  /** How long before it happens an end is near. */
  static final Duration NEAR = Duration.ofDays(30);

  private final Grants grants;
  private final ConsentProviders providers;
  private final Clock clock;

  @Inject
  public ConsentForecast(Grants grants, ConsentProviders providers, Clock clock) {
    this.grants = grants;
    this.providers = providers;
    this.clock = clock;
  }

  protected ConsentForecast() {
    this(null, null, null); // for the container
  }

  /** When which of the user's accounts must be connected again, as far as that is known. */
  @Transactional
  public Map<UUID, Instant> of(UUID userId) {
    Map<UUID, Instant> ends = new HashMap<>();
    for (Grant grant : grants.ofUser(userId)) {
      end(grant).ifPresent(end -> ends.put(grant.id(), end));
    }
    return ends;
  }

  /** When an account must be connected again, if that is known. */
  Optional<Instant> end(Grant grant) {
    boolean putOff = grant.isRenewable() && providers.putsOffItsEnd(grant.provider());
    return grant.wallAt().filter(end -> !putOff || isNear(end));
  }

  boolean isNear(Instant end) {
    return end.isBefore(clock.instant().plus(NEAR));
  }
}
