package org.tidings.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive as long as it can say so. */
@Liveness
@ApplicationScoped
public class Running implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("running");
  }
}
