package org.tidings.column;

import java.util.Locale;

/**
 * How a column holds an enum's constant: by its lower-case name. Converters call this rather than
 * extend it, because EclipseLink takes a generic superclass for the types it converts and then
 * silently stores ordinals.
 */
public final class LowerCase {

  private LowerCase() {}

  /** The name in the column; null for null. */
  public static String code(Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant that a column's name means; null for null. */
  public static <E extends Enum<E>> E constant(Class<E> type, String code) {
    return code == null ? null : Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
