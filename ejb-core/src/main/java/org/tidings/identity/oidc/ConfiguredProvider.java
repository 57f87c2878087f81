package org.tidings.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.tidings.identity.ForAnybody;
import org.tidings.secrets.PlatformSecrets;

/** The identity provider of {@code tidings.oidc.*}, if the operator configured one. */
@ApplicationScoped
@ForAnybody
public class ConfiguredProvider {

  public static final String CALLBACK = "oidc/callback";

  private static final String PREFIX = "tidings.oidc.";
  private static final String SCOPES = "openid email profile";

  private final Optional<Provider> provider;

  @Inject
  public ConfiguredProvider(Config config, PlatformSecrets secrets) {
    this(text(config, "issuer").map(issuer -> read(config, secrets, issuer)));
  }

  ConfiguredProvider(Optional<Provider> provider) {
    this.provider = provider;
  }

  protected ConfiguredProvider() {
    this(Optional.empty()); // for the container
  }

  /** Has settings that cannot be used stop the start rather than the first sign-in. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    find();
  }

  public Optional<Provider> find() {
    return provider;
  }

  /**
   * The provider.
   *
   * @throws OidcRefusedException when there is none
   */
  public Provider require() {
    return provider.orElseThrow(
        () -> new OidcRefusedException(Refusal.NOT_OFFERED, "No provider is configured"));
  }

  private static Provider read(Config config, PlatformSecrets secrets, String issuer) {
    String base = config.getValue("tidings.public-url", String.class);
    return new Provider(
        issuer,
        text(config, "client-id")
            .orElseThrow(() -> new IllegalArgumentException("tidings.oidc.client-id is missing")),
        text(config, "client-secret").map(secrets::of),
        text(config, "name").orElseGet(() -> URI.create(issuer).getHost()),
        List.of(text(config, "scopes").orElse(SCOPES).split(" +")),
        text(config, "audience"),
        config.getOptionalValue(PREFIX + "sign-up", Boolean.class).orElse(false),
        URI.create((base.endsWith("/") ? base : base + "/") + CALLBACK));
  }

  private static Optional<String> text(Config config, String key) {
    return config.getOptionalValue(PREFIX + key, String.class).map(String::strip);
  }
}
