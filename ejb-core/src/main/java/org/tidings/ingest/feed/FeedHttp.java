package org.tidings.ingest.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollFailure;
import org.tidings.net.GuardedHttp;
import org.tidings.net.HttpAnswer;
import org.tidings.net.HttpCall;
import org.tidings.net.OutboundHttp;

/** Asks servers for feeds, and says who asks. */
@ApplicationScoped
public class FeedHttp {

  static final int MAX_BYTES = 5 << 20;

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7,"
          + " */*;q=0.1";

  private final OutboundHttp http;
  private final String userAgent;

  /**
   * @param publicUrl where a server's owner learns who reads his feeds
   */
  @Inject
  public FeedHttp(GuardedHttp http, @ConfigProperty(name = "tidings.public-url") String publicUrl) {
    this.http = http;
    this.userAgent = "Tidings (feed reader; +" + publicUrl + ")";
  }

  protected FeedHttp() {
    http = null; // for the container
    userAgent = "";
  }

  /**
   * Asks for a document.
   *
   * @param conditions headers that say which state of it is known already
   */
  HttpAnswer get(
      URI address, FeedSettings settings, Map<String, String> conditions, FetchLimits limits)
      throws PollFailure {
    Map<String, String> headers = new HashMap<>(conditions);
    headers.put("User-Agent", userAgent);
    headers.put("Accept", ACCEPT);
    headers.put("Accept-Encoding", "gzip");
    settings.authorizationFor(address).ifPresent(value -> headers.put("Authorization", value));
    Duration deadline = limits.command().compareTo(DEADLINE) < 0 ? limits.command() : DEADLINE;
    try {
      return http.send(HttpCall.get(address, headers).followingRedirects(), MAX_BYTES, deadline);
    } catch (IOException e) {
      throw Failures.ofConnecting(address.getHost(), e);
    }
  }
}
