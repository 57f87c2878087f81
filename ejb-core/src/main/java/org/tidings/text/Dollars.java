package org.tidings.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money, which are counted in millionths of a dollar, for people. */
public final class Dollars {

  private static final int MICROS = 6;
  private static final int CENTS = 2;

  private Dollars() {}

  /** The amount with its cents, and what else there is of it. */
  public static String of(long micros) {
    BigDecimal exact = BigDecimal.valueOf(micros, MICROS).stripTrailingZeros();
    return "$" + exact.setScale(Math.max(CENTS, exact.scale()), RoundingMode.UNNECESSARY);
  }
}
