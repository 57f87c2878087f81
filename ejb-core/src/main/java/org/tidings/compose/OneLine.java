package org.tidings.compose;

import java.util.regex.Pattern;

/**
 * Makes one harmless line of what a stranger wrote: no line breaks, which could start a header, no
 * control characters, and none that turn the direction of the text around them.
 */
public final class OneLine {

  /** Control, format (without the joiners that scripts and emoji need) and line separators. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cf}&&[^\\u200C\\u200D]]+");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private OneLine() {}

  /**
   * The text as one line.
   *
   * @param limit in UTF-16 characters; a longer text is cut, at a word where possible, and ends
   *     with an ellipsis
   */
  public static String of(String text, int limit) {
    String line = SPACES.matcher(UNFIT.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    if (line.length() <= limit) {
      return line;
    }
    int space = line.lastIndexOf(' ', limit - 1);
    int end = space > limit / 2 ? space : limit - 1;
    if (Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end).stripTrailing() + "…";
  }
}
