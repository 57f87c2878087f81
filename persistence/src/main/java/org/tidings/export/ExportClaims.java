package org.tidings.export;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The exports of all tenants that must be worked on; each by one node at a time. */
public interface ExportClaims {

  boolean isAnyDue(Instant now);

  /**
   * Claims the one that has waited longest.
   *
   * @param lease nobody else gets it for so long, unless its work renews it
   */
  Optional<DueExport> claim(Instant now, Duration lease);
}
