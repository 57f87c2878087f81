package org.tidings.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.tidings.grant.TokenLife;
import org.tidings.identity.ForAnybody;
import org.tidings.identity.oidc.SecureUrl;
import org.tidings.secrets.PlatformSecrets;

/**
 * The providers of accounts. One is offered once the operator has registered this installation with
 * it and set {@code tidings.CODE.client-id}.
 */
@ApplicationScoped
@ForAnybody
public class ConsentProviders {

  public static final String CALLBACK = "callback";

  private final Map<String, ConsentProvider> configured = new LinkedHashMap<>();

  @Inject
  public ConsentProviders(Config config, PlatformSecrets secrets) {
    for (ProviderDeclaration declared : ProviderDeclaration.ALL) {
      Keys keys = new Keys(config, "tidings." + declared.code() + ".");
      keys.text("client-id")
          .ifPresent(id -> configured.put(declared.code(), read(declared, id, keys, secrets)));
    }
  }

  protected ConsentProviders() {} // for the container

  /** Has settings that cannot be used stop the start rather than somebody's consent. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    isAnyOffered();
  }

  /** Whether accounts can be connected at all. */
  public boolean isAnyOffered() {
    return !configured.isEmpty();
  }

  /** The settings that belong to one provider. */
  private record Keys(Config config, String prefix) {
    Optional<String> text(String key) {
      return config.getOptionalValue(prefix + key, String.class).map(String::strip);
    }
  }

  private static ConsentProvider read(
      ProviderDeclaration declared, String clientId, Keys keys, PlatformSecrets secrets) {
    Optional<String> base = keys.text("base-url").map(url -> base(keys.prefix(), url));
    String home = keys.config().getValue("tidings.public-url", String.class);
    boolean testing = keys.text("testing").map(Boolean::parseBoolean).orElse(false);
    return new ConsentProvider(
        declared,
        base.orElse(declared.website()),
        base.orElse(declared.api()),
        keys.text("tenant").orElse("common"),
        clientId,
        keys.text("client-secret").map(secrets::of),
        ConsentProvider.scopes(keys.text("scopes").orElse(declared.scopes())),
        testing ? Optional.of(ProviderDeclaration.GOOGLE_TESTING) : declared.wall(),
        URI.create(
            (home.endsWith("/") ? home : home + "/")
                + "connect/"
                + declared.code()
                + "/"
                + CALLBACK));
  }

  private static String base(String prefix, String url) {
    if (!SecureUrl.isSecure(url)) {
      throw new IllegalArgumentException(
          prefix + "base-url must be an https address, or http on this machine");
    }
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  Optional<ConsentProvider> find(String code) {
    return Optional.ofNullable(configured.get(code));
  }

  /**
   * The provider.
   *
   * @throws ConsentRefusedException when it is not offered here
   */
  ConsentProvider require(String code) {
    return find(code)
        .orElseThrow(
            () -> new ConsentRefusedException(ConsentRefusal.NOT_OFFERED, "It is not configured"));
  }

  /**
   * How long tokens are good.
   *
   * @param expiresAt when the access token ends
   */
  TokenLife life(
      String code, StoredTokens tokens, Instant expiresAt, Instant consentedAt, Instant now) {
    if (tokens.refresh().isEmpty()) {
      return new TokenLife(false, expiresAt, Optional.of(expiresAt));
    }
    return new TokenLife(
        true,
        expiresAt,
        find(code).flatMap(ConsentProvider::wall).map(wall -> wall.at(consentedAt, now)));
  }

  /** Whether a provider's consents go on for as long as somebody refreshes them. */
  boolean putsOffItsEnd(String code) {
    return find(code).flatMap(ConsentProvider::wall).filter(Wall::sliding).isPresent();
  }

  /** Every provider that there can be, in the order of a page. */
  public List<ProviderCard> cards() {
    return ProviderDeclaration.ALL.stream()
        .map(
            one ->
                new ProviderCard(
                    one.code(),
                    one.name(),
                    configured.containsKey(one.code()),
                    "tidings." + one.code() + ".client-id",
                    one.withdrawAt()))
        .toList();
  }

  /** What people call a provider. */
  public static String name(String code) {
    return declared(code).map(ProviderDeclaration::name).orElse("The provider");
  }

  /** The code, if there is such a provider; else nothing of it. */
  public static String known(String code) {
    return declared(code).map(ProviderDeclaration::code).orElse("");
  }

  private static Optional<ProviderDeclaration> declared(String code) {
    return ProviderDeclaration.ALL.stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
