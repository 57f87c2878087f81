package org.tidings.ingest.linkedin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The version of LinkedIn's API that we speak: a month. Each is served for about a year. */
@ApplicationScoped
public class ApiVersion {

  static final String KEY = "tidings.linkedin.version";

  /** From then on it may be retired any month. */
  private static final int OLD_MONTHS = 10;

  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMM");
  private static final Logger LOG = System.getLogger(ApiVersion.class.getName());

  private final YearMonth month;
  private final boolean used;
  private final Clock clock;

  /**
   * Reads {@code tidings.linkedin.version}.
   *
   * @param clientId there when this installation is registered at LinkedIn
   */
  @Inject
  public ApiVersion(
      @ConfigProperty(name = KEY, defaultValue = "202607") String version,
      @ConfigProperty(name = "tidings.linkedin.client-id") Optional<String> clientId,
      Clock clock) {
    try {
      this.month = YearMonth.parse(version, FORM);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(KEY + " must be a month such as 202607", e);
    }
    this.used = clientId.isPresent();
    this.clock = clock;
  }

  protected ApiVersion() {
    month = YearMonth.of(1970, 1); // for the container
    used = false;
    clock = null;
  }

  /** Tells the operator in time. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (used && isOld()) {
      LOG.log(
          Level.WARNING,
          "LinkedIn may soon retire version {0} of its API. Set {1} to a newer one.",
          text(),
          KEY);
    }
  }

  boolean isOld() {
    return month
        .plusMonths(OLD_MONTHS)
        .isBefore(YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
  }

  String text() {
    return month.format(FORM);
  }
}
