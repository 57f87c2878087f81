package org.tidings.manage;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads time zones that somebody typed. */
public final class Zones {

  /** What to tell somebody whose zone is none. */
  public static final String HINT = "Use an IANA time zone such as Europe/Berlin.";

  private Zones() {}

  /** The zone, if it is one that knows when clocks change: an IANA region, or UTC. */
  public static Optional<ZoneId> parse(String typed) {
    try {
      ZoneId zone = ZoneId.of(typed);
      return zone instanceof ZoneOffset && !zone.equals(ZoneOffset.UTC)
          ? Optional.empty()
          : Optional.of(zone);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
