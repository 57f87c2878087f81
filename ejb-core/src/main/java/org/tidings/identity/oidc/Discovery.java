package org.tidings.identity.oidc;

import com.nimbusds.jose.jwk.JWKSet;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tidings.net.SecureUrl;

/**
 * Learns from an issuer where its endpoints and keys are (OpenID Connect Discovery 1.0), and keeps
 * it for an hour.
 */
@ApplicationScoped
public class Discovery {

  static final int REMEMBERED_AT_MOST = 1000;
  static final Duration FRESH = Duration.ofHours(1);

  /** An unknown key id has the keys fetched again, twice in this time at most. */
  static final Duration BETWEEN_KEY_FETCHES = Duration.ofSeconds(30);

  private static final Duration KEYS_FRESH = Duration.ofMinutes(15);
  private static final Duration LONGEST_FETCH = Duration.ofSeconds(15);

  private final ProviderHttp http;
  private final Clock clock;
  private final Map<Optional<UUID>, IssuerMemory> memories =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Optional<UUID>, IssuerMemory> eldest) {
          return size() > REMEMBERED_AT_MOST;
        }
      };

  @Inject
  public Discovery(ProviderHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  protected Discovery() {
    this(null, null); // for the container
  }

  /**
   * The issuer, as it is known now. One thread asks, the others that want this issuer wait for it,
   * no longer than its deadline. Each workspace's provider is remembered apart, whoever it is.
   *
   * @throws OidcRefusedException when it cannot be reached or is not who it should be
   */
  KnownIssuer of(Provider provider) {
    IssuerMemory memory;
    synchronized (memories) {
      memory = memories.computeIfAbsent(provider.chosen(), unknown -> new IssuerMemory());
    }
    Instant now = clock.instant();
    return memory.recall(now, () -> ask(provider, now.plus(FRESH)));
  }

  /**
   * Asks an issuer that nobody signs in with yet for all that a sign-in will need.
   *
   * @throws OidcRefusedException when it does not answer so that it could be used; says what is
   *     wrong
   */
  public void check(Provider provider) {
    KnownIssuer issuer = ask(provider, clock.instant());
    try {
      String keys = http.to(provider).document(issuer.metadata().getJWKSetURI());
      if (JWKSet.parse(keys).isEmpty()) {
        throw unproven("The key set is empty");
      }
    } catch (IOException e) {
      throw unreachable("The key set", e);
    } catch (java.text.ParseException e) {
      throw unproven("The key set cannot be read");
    }
  }

  private KnownIssuer ask(Provider provider, Instant freshUntil) {
    String issuer = provider.issuer();
    ProviderClient client = http.to(provider);
    try {
      OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(client.document(address(issuer)));
      if (!metadata.getIssuer().getValue().equals(issuer)) {
        throw unproven("The discovery document is another issuer's");
      }
      if (!endpoints(metadata).allMatch(SecureUrl::isSecure)) {
        throw unproven("The discovery document lacks an https endpoint");
      }
      return new KnownIssuer(metadata, keys(client, metadata.getJWKSetURI()), freshUntil);
    } catch (IOException e) {
      throw unreachable("The discovery document", e);
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

  private static JWKSource<SecurityContext> keys(ProviderClient client, URI address)
      throws MalformedURLException {
    return JWKSourceBuilder.<SecurityContext>create(address.toURL(), client)
        .cache(KEYS_FRESH.toMillis(), LONGEST_FETCH.toMillis())
        .refreshAheadCache(false)
        .rateLimited(BETWEEN_KEY_FETCHES.toMillis())
        .build();
  }

  private static OidcRefusedException unreachable(String what, IOException e) {
    return new OidcRefusedException(
        Refusal.UNREACHABLE, what + " cannot be fetched: " + Failures.describe(e));
  }

  private static OidcRefusedException unproven(String detail) {
    return new OidcRefusedException(Refusal.UNPROVEN, detail);
  }
}
