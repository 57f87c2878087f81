package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tidings.limit.Limit;
import org.tidings.limit.Limiter;
import org.tidings.limit.Use;
import org.tidings.limit.Verdict;
import org.tidings.trail.RequestOrigin;

/**
 * How many requests the API answers: to a caller and to all of his workspace, or, while nobody has
 * signed in, to a network address.
 */
@ApplicationScoped
@ForAnybody
public class ApiQuota {

  private final Limiter limiter;
  private final RequestOrigin origin;

  @Inject
  public ApiQuota(Limiter limiter, RequestOrigin origin) {
    this.limiter = limiter;
    this.origin = origin;
  }

  protected ApiQuota() {
    this(null, null); // for the container
  }

  /** Whether one more request is answered. */
  public Verdict request(Optional<Caller> caller) {
    return caller
        .map(
            known ->
                limiter.ask(
                    Use.by(known.userId(), Limit.API_PER_CALLER),
                    Use.by(known.tenant().value(), Limit.API_PER_WORKSPACE)))
        .orElseGet(() -> limiter.ask(Use.from(origin, Limit.API_PER_ADDRESS)));
  }
}
