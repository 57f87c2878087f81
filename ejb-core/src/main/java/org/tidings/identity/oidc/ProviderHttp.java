package org.tidings.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.net.GuardedHttp;
import org.tidings.net.OperatorHttp;

/** The way to a provider: past the guard, when a workspace named it. */
@ApplicationScoped
public class ProviderHttp {

  private final OperatorHttp operators;
  private final GuardedHttp guarded;
  private final Duration deadline;

  /**
   * @param deadline for each request to a provider
   */
  @Inject
  public ProviderHttp(
      OperatorHttp operators,
      GuardedHttp guarded,
      @ConfigProperty(name = "tidings.oidc.deadline", defaultValue = "PT10S") Duration deadline) {
    this.operators = operators;
    this.guarded = guarded;
    this.deadline = deadline;
  }

  protected ProviderHttp() {
    this(null, null, null); // for the container
  }

  ProviderClient to(Provider provider) {
    return new ProviderClient(provider.chosen().isPresent() ? guarded : operators, deadline);
  }
}
