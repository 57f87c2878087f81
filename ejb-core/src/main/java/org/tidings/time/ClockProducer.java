package org.tidings.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one place where the product asks the machine for the time. */
@ApplicationScoped
public class ClockProducer {

  /** Microseconds, so that a time just taken equals the same time read back. */
  private static final Duration AS_THE_DATABASE_KEEPS_IT = Duration.ofNanos(1_000);

  @Produces
  @ApplicationScoped
  public Clock clock() {
    return Clock.tick(Clock.systemUTC(), AS_THE_DATABASE_KEEPS_IT);
  }
}
