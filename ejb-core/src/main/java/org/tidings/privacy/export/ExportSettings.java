package org.tidings.privacy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long exports may take, how large they may be and how long they are kept. */
@ApplicationScoped
public class ExportSettings {

  /** From one step to the next, at the most; else whoever works on it counts as dead. */
  public static final Duration LEASE = Duration.ofMinutes(2);

  private static final long MEBIBYTE = 1L << 20;

  private final Duration life;
  private final Duration giveUpAfter;
  private final long megabytesAtMost;

  @Inject
  public ExportSettings(
      @ConfigProperty(name = "tidings.export.life", defaultValue = "P7D") Duration life,
      @ConfigProperty(name = "tidings.export.give-up-after", defaultValue = "PT24H")
          Duration giveUpAfter,
      @ConfigProperty(name = "tidings.export.megabytes-at-most", defaultValue = "4096")
          long megabytesAtMost) {
    this.life = life;
    this.giveUpAfter = giveUpAfter;
    this.megabytesAtMost = megabytesAtMost;
  }

  protected ExportSettings() {
    this(null, null, 0); // for the container
  }

  /** How long an archive can be fetched. */
  public Duration life() {
    return life;
  }

  /** How long it may take to prepare one, and how long we try to mail that it is ready. */
  Duration giveUpAfter() {
    return giveUpAfter;
  }

  long bytesAtMost() {
    return megabytesAtMost * MEBIBYTE;
  }
}
