package org.tidings.identity.factor;

import java.time.Instant;

/**
 * A second factor that is on.
 *
 * @param codesLeft recovery codes that nobody has used
 */
public record FactorView(Instant since, int codesLeft) {

  private static final int FEW = 3;

  /** Whether he should make new recovery codes. */
  public boolean isShort() {
    return codesLeft <= FEW;
  }
}
