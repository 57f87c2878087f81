package org.tidings.rule;

import org.tidings.column.LowerCase;

/** What a rule does with the items that it holds for. */
public enum Effect {
  /** Leaves them out. */
  EXCLUDE,
  /** Tells them, whatever else leaves them out. */
  INCLUDE,
  /** Puts them first, whether or not there is room. */
  URGENT,
  /** Puts them last, if there is room. */
  LOW;

  /** The name in the API and in the database. */
  public String code() {
    return LowerCase.code(this);
  }
}
