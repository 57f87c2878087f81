package org.tidings.identity.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Learns from the configured issuer where its endpoints and keys are (OpenID Connect Discovery
 * 1.0), and keeps it for an hour. A failure is kept for a moment, too, so that a provider in
 * trouble is not asked by everybody at once.
 */
@ApplicationScoped
public class Discovery {

  static final Duration FRESH = Duration.ofHours(1);
  static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  /** An unknown key id has the keys fetched again, twice in this time at most. */
  static final Duration BETWEEN_KEY_FETCHES = Duration.ofSeconds(30);

  private static final Duration KEYS_FRESH = Duration.ofMinutes(15);
  private static final Duration LONGEST_FETCH = Duration.ofSeconds(15);

  private final ProviderHttp http;
  private final Clock clock;
  private KnownIssuer known;
  private OidcRefusedException failure;
  private Instant failureUntil = Instant.MIN;

  @Inject
  public Discovery(ProviderHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  protected Discovery() {
    this(null, null); // for the container
  }

  /**
   * The issuer, as it is known now. One thread asks, the others wait for it, no longer than its
   * deadline.
   *
   * @throws OidcRefusedException when it cannot be reached or is not who it should be
   */
  synchronized KnownIssuer of(Provider provider) {
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.freshUntil())) {
      return known;
    }
    if (now.isBefore(failureUntil)) {
      throw failure;
    }
    try {
      known = ask(provider.issuer(), now.plus(FRESH));
      return known;
    } catch (OidcRefusedException e) {
      if (known != null && e.refusal() == Refusal.UNREACHABLE) {
        known = new KnownIssuer(known.metadata(), known.keys(), now.plus(AFTER_FAILURE));
        return known; // it may be back before somebody needs it
      }
      failure = e;
      failureUntil = now.plus(AFTER_FAILURE);
      throw e;
    }
  }

  private KnownIssuer ask(String issuer, Instant freshUntil) {
    try {
      OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(http.document(address(issuer)));
      if (!metadata.getIssuer().getValue().equals(issuer)) {
        throw unproven("The discovery document is another issuer's");
      }
      if (!endpoints(metadata).allMatch(SecureUrl::isSecure)) {
        throw unproven("The discovery document lacks an https endpoint");
      }
      return new KnownIssuer(metadata, keys(metadata.getJWKSetURI()), freshUntil);
    } catch (IOException e) {
      throw new OidcRefusedException(
          Refusal.UNREACHABLE, "The discovery document cannot be fetched: " + e.getClass());
    } catch (ParseException e) {
      throw unproven("The discovery document cannot be read");
    }
  }

  private static URI address(String issuer) {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    return URI.create(base + "/.well-known/openid-configuration");
  }

  private static Stream<URI> endpoints(OIDCProviderMetadata metadata) {
    return Stream.of(
        metadata.getAuthorizationEndpointURI(),
        metadata.getTokenEndpointURI(),
        metadata.getJWKSetURI());
  }

  private JWKSource<SecurityContext> keys(URI address) throws MalformedURLException {
    return JWKSourceBuilder.<SecurityContext>create(address.toURL(), http)
        .cache(KEYS_FRESH.toMillis(), LONGEST_FETCH.toMillis())
        .refreshAheadCache(false)
        .rateLimited(BETWEEN_KEY_FETCHES.toMillis())
        .build();
  }

  private static OidcRefusedException unproven(String detail) {
    return new OidcRefusedException(Refusal.UNPROVEN, detail);
  }
}
