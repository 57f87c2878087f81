package org.tidings.column;

/**
 * Text from outside, made to fit its column: a long error must not keep the rest from being stored.
 */
public final class Shortened {

  /** The length of the columns that hold an error or a reason. */
  public static final int ERROR_CHARS = 500;

  private Shortened() {}

  /** The text, or its beginning with an ellipsis, at most so many characters; null stays null. */
  public static String to(int chars, String text) {
    return text == null || text.length() <= chars ? text : text.substring(0, chars - 1) + "…";
  }
}
