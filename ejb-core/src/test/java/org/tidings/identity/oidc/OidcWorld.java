package org.tidings.identity.oidc;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidings.net.GuardedHttp;
import org.tidings.net.HostLookup;
import org.tidings.net.OperatorHttp;
import org.tidings.net.OutboundGuard;
import org.tidings.net.OutboundTls;
import org.tidings.net.SocketWatchdog;
import org.tidings.secrets.Secret;
import org.tidings.testing.oidc.MockIssuer;

/** A provider, what we know of it, and a browser that goes where it is sent. */
final class OidcWorld implements AutoCloseable {

  static final URI CALLBACK = URI.create("http://localhost:8080/oidc/callback");

  final MockIssuer issuer = start();
  final ConfiguredProvider configured = new ConfiguredProvider(Optional.of(provider(true)));
  final Clock clock;
  final CodeFlow flow;
  final Discovery discovery;

  private final SocketWatchdog watchdog = new SocketWatchdog();
  private final OperatorHttp http =
      new OperatorHttp(new OutboundTls(Optional.empty()), watchdog, new HostLookup());
  private final GuardedHttp guarded =
      new GuardedHttp(
          new OutboundGuard(Optional.empty(), new HostLookup()),
          new OutboundTls(Optional.empty()),
          watchdog);
  private final HttpClient browser = HttpClient.newHttpClient();

  OidcWorld(Clock clock) {
    this.clock = clock;
    ProviderHttp provider = new ProviderHttp(http, guarded, Duration.ofSeconds(2));
    discovery = new Discovery(provider, clock);
    flow =
        new CodeFlow(
            configured, discovery, new TokenEndpoint(provider), new IdTokenCheck(clock), clock);
  }

  Provider provider(boolean signUp) {
    return new Provider(
        issuer.issuer(),
        MockIssuer.CLIENT,
        Optional.of(new Secret(MockIssuer.SECRET)),
        "Mock",
        List.of("openid", "email"),
        Optional.of(MockIssuer.AUDIENCE),
        signUp,
        CALLBACK);
  }

  SignInAttempt begin() {
    return flow.begin("/index.xhtml", Optional.empty());
  }

  /** Goes to the provider and comes back; answers what it brings along. */
  Map<String, List<String>> visit(SignInAttempt attempt) {
    try {
      HttpResponse<String> answer =
          browser.send(
              HttpRequest.newBuilder(flow.address(attempt)).build(), BodyHandlers.ofString());
      String query =
          URI.create(answer.headers().firstValue("Location").orElseThrow()).getRawQuery();
      return URLUtils.parseParameters(query);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static MockIssuer start() {
    try {
      return MockIssuer.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    issuer.close();
    http.stop();
    guarded.stop();
    watchdog.stop();
  }
}
