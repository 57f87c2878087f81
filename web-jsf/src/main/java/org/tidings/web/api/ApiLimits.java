package org.tidings.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tidings.identity.ApiQuota;
import org.tidings.identity.Caller;
import org.tidings.limit.Standing;
import org.tidings.limit.Verdict;
import org.tidings.problem.TooOftenException;

/**
 * Answers 429 to who asks the API too often, and tells with every other answer how he stands
 * (draft-ietf-httpapi-ratelimit-headers-10). Stands before everything else of the API, so that no
 * answer is without.
 */
@ApplicationScoped
public class ApiLimits {

  private final ApiQuota quota;

  @Inject
  public ApiLimits(ApiQuota quota) {
    this.quota = quota;
  }

  protected ApiLimits() {
    this(null); // for the container
  }

  /** Answers whether the request may go on; if not, it has its answer. */
  public boolean admit(Optional<Caller> caller, HttpServletResponse response) throws IOException {
    Verdict verdict = quota.request(caller);
    response.setHeader("RateLimit-Policy", list(verdict, ApiLimits::policy));
    response.setHeader("RateLimit", list(verdict, ApiLimits::standing));
    if (!verdict.granted()) {
      refuse(new TooOftenException(verdict.untilNext()), response);
    }
    return verdict.granted();
  }

  private static void refuse(TooOftenException reason, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(reason.waitSeconds()));
    Problem.of(Response.Status.TOO_MANY_REQUESTS, reason.getMessage()).writeTo(response);
  }

  private static String list(Verdict verdict, Function<Standing, String> item) {
    return verdict.standings().stream().map(item).collect(Collectors.joining(", "));
  }

  private static String policy(Standing standing) {
    return "\"%s\";q=%d;w=%d"
        .formatted(
            standing.limit().code(), standing.rate().most(), standing.rate().span().toSeconds());
  }

  private static String standing(Standing standing) {
    return "\"%s\";r=%d;t=%d"
        .formatted(standing.limit().code(), standing.left(), wholeSeconds(standing.untilFull()));
  }

  private static long wholeSeconds(Duration time) {
    return time.plusSeconds(1).minusNanos(1).toSeconds();
  }
}
