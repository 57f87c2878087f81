package org.tidings.plan;

import java.util.Arrays;
import java.util.Locale;

/** What a workspace has; each plan has its {@link Limits}. */
public enum Plan {
  FREE,
  PRO,
  ENTERPRISE;

  /** The name in the API, in the database and in the configuration. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name in sentences. */
  public String title() {
    return name().charAt(0) + code().substring(1);
  }

  /**
   * The plan with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Plan of(String code) {
    return Arrays.stream(values())
        .filter(plan -> plan.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("A plan is free, pro or enterprise, not " + code));
  }
}
