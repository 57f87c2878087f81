package org.tidings.ingest.linkedin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.ingest.CallAllowance;
import org.tidings.ingest.CallAllowance.Share;
import org.tidings.ingest.FetchLimits;
import org.tidings.net.OperatorHttp;
import org.tidings.net.OutboundHttp;
import org.tidings.net.SecureUrl;

/** Where LinkedIn's API is, and how many calls it grants. */
@ApplicationScoped
public class LinkedInApi {

  private static final String PROVIDER = "linkedin";

  private final OutboundHttp http;
  private final CallAllowance allowance;
  private final Clock clock;
  private final String baseUrl;
  private final ApiVersion version;
  private final long callsPerApp;
  private final long callsPerMember;

  /**
   * Reads {@code tidings.linkedin.*}.
   *
   * @param callsPerApp calls that LinkedIn grants the whole installation a day
   * @param callsPerMember calls that it grants a day to one account
   */
  @Inject
  public LinkedInApi(
      OperatorHttp http,
      CallAllowance allowance,
      ApiVersion version,
      Clock clock,
      @ConfigProperty(name = "tidings.linkedin.api-url", defaultValue = "https://api.linkedin.com")
          String baseUrl,
      @ConfigProperty(name = "tidings.linkedin.calls-per-app", defaultValue = "500")
          long callsPerApp,
      @ConfigProperty(name = "tidings.linkedin.calls-per-member", defaultValue = "100")
          long callsPerMember) {
    require(SecureUrl.isSecure(baseUrl), "tidings.linkedin.api-url must be an https address");
    require(callsPerApp > 0, "tidings.linkedin.calls-per-app must be at least 1");
    require(callsPerMember > 0, "tidings.linkedin.calls-per-member must be at least 1");
    this.http = http;
    this.allowance = allowance;
    this.clock = clock;
    this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    this.version = version;
    this.callsPerApp = callsPerApp;
    this.callsPerMember = callsPerMember;
  }

  protected LinkedInApi() {
    http = null; // for the container
    allowance = null;
    clock = null;
    baseUrl = "";
    version = null;
    callsPerApp = 0;
    callsPerMember = 0;
  }

  /** Has settings that cannot be used stop the start rather than somebody's poll. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    host();
  }

  private static void require(boolean right, String message) {
    if (!right) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Begins to ask with an account. */
  LinkedInCalls begin(LinkedInSettings settings, FetchLimits limits) {
    Share app = new Share(PROVIDER, "app", callsPerApp);
    Share member = new Share(PROVIDER, settings.account(), callsPerMember);
    return new LinkedInCalls(
        this, settings.token(), new DayCalls(allowance, List.of(app, member), clock), limits);
  }

  /** How long to leave a member's calls alone, so that those of the day last for the day. */
  Duration rest(int calls) {
    long share = Math.max(1, callsPerMember * 4 / 5); // some are left for tries of his own
    return Duration.ofDays(1).multipliedBy(calls).dividedBy(share);
  }

  String host() {
    return URI.create(baseUrl).getHost();
  }

  URI address(String pathAndQuery) {
    return URI.create(baseUrl + pathAndQuery);
  }

  String version() {
    return version.text();
  }

  OutboundHttp http() {
    return http;
  }

  Clock clock() {
    return clock;
  }
}
