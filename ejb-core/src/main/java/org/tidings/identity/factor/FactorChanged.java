package org.tidings.identity.factor;

/**
 * Something happened to a person's second factor that he should hear of, in case it was not he.
 *
 * @param email his address
 */
public record FactorChanged(String email, What what) {

  /** What happened. */
  public enum What {
    SWITCHED_ON,
    SWITCHED_OFF,
    CODES_RENEWED,
    CODES_USED_UP
  }

  @Override
  public String toString() {
    return "FactorChanged[" + what + "]";
  }
}
