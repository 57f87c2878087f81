package org.tidings.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.identity.ApiQuota;
import org.tidings.identity.Caller;
import org.tidings.tenant.TenantId;
import org.tidings.testing.memory.InMemoryBuckets;
import org.tidings.testing.memory.Limiters;
import org.tidings.testing.memory.TestClock;
import org.tidings.trail.RequestOrigin;

class ApiLimitsTest {

  private static final int PER_CALLER = 1200;

  private final TestClock clock = new TestClock(Instant.parse("2026-03-02T12:00:00Z"));
  private final RequestOrigin origin = new RequestOrigin();
  private final ApiLimits limits =
      new ApiLimits(new ApiQuota(Limiters.usual(new InMemoryBuckets(), clock), origin));
  private final TenantId acme = TenantId.random();
  private final Optional<Caller> ann = member();
  private final Map<String, String> headers = new TreeMap<>();
  private final StringWriter body = new StringWriter();
  private final HttpServletResponse response = response();

  @Test
  void tells_a_caller_how_he_stands() throws IOException {
    assertThat(limits.admit(ann, response)).isTrue();

    assertThat(headers)
        .containsEntry(
            "RateLimit-Policy", "\"api-per-caller\";q=1200;w=60, \"api-per-workspace\";q=6000;w=60")
        .containsEntry(
            "RateLimit", "\"api-per-caller\";r=1199;t=1, \"api-per-workspace\";r=5999;t=1")
        .doesNotContainKey("Retry-After");
  }

  @Test
  void tells_somebody_unknown_how_his_network_address_stands() throws IOException {
    assertThat(limits.admit(Optional.empty(), response)).isTrue();

    assertThat(headers).containsEntry("RateLimit", "\"api-per-address\";r=299;t=1");
  }

  @Test
  void answers_who_asks_too_often_with_a_problem_that_says_when_to_come_back() throws IOException {
    useUp(ann);

    assertThat(limits.admit(ann, response)).isFalse();

    assertThat(headers)
        .containsEntry("status", "429")
        .containsEntry("Retry-After", "1")
        .containsEntry("contentType", "application/problem+json");
    assertThat(headers.get("RateLimit")).startsWith("\"api-per-caller\";r=0;t=60");
    assertThat(body.toString()).contains("Try again in a second.").contains("\"status\":429");
  }

  @Test
  void one_callers_haste_is_not_anothers() throws IOException {
    useUp(ann);

    assertThat(limits.admit(member(), response)).isTrue();
    clock.advance(Duration.ofMillis(50));
    assertThat(limits.admit(ann, response)).isTrue();
  }

  @Test
  void a_workspace_has_a_limit_for_all_of_its_members() throws IOException {
    for (int members = 0; members < 5; members++) {
      useUp(member());
    }

    assertThat(limits.admit(ann, response)).isFalse();
    assertThat(limits.admit(Optional.empty(), response)).isTrue();
  }

  private void useUp(Optional<Caller> caller) throws IOException {
    for (int request = 0; request < PER_CALLER; request++) {
      limits.admit(caller, response);
    }
  }

  private Optional<Caller> member() {
    return Optional.of(new Caller(acme, UUID.randomUUID(), Role.MEMBER, TokenScope.READ));
  }

  /** Keeps what is set. */
  private HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            ApiLimitsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                  case "setStatus" -> headers.put("status", arguments[0].toString());
                  case "setContentType" -> headers.put("contentType", (String) arguments[0]);
                  case "setCharacterEncoding" -> null;
                  case "getWriter" -> new PrintWriter(body, true);
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }
}
