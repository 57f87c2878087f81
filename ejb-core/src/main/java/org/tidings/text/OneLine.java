package org.tidings.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one harmless line of what a stranger wrote, and fits it into a limited length, in UTF-16
 * units. A line holds {@linkplain VisibleText visible text} only: no line break, which could start
 * a header, no control character, and none that turns the direction of the text around it.
 */
public final class OneLine {

  private static final String ELLIPSIS = "…";
  private static final Pattern GRAPHEME = Pattern.compile("\\X");
  private static final String LOOSE_END = " ,;:.-–—(/、。،؛";

  private OneLine() {}

  /** The text as one line, however long. */
  public static String of(String text) {
    return VisibleText.of(text).replace('\n', ' ').replaceAll(" {2,}", " ").strip();
  }

  /** The text as one line that is {@link #cut} to the limit. */
  public static String of(String text, int limit) {
    return cut(of(text), limit);
  }

  /** Makes the first letter a capital, but leaves words like "iPhone" alone. */
  public static String capitalized(String line) {
    int end = line.indexOf(' ');
    String word = end < 0 ? line : line.substring(0, end);
    if (word.isEmpty() || !word.equals(word.toLowerCase(Locale.ROOT))) {
      return line;
    }
    int first = line.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + line.substring(Character.charCount(first));
  }

  /** Cuts at a word boundary, or where words have none at a grapheme boundary, with an ellipsis. */
  public static String cut(String line, int limit) {
    if (line.length() <= limit) {
      return line;
    }
    int room = limit - ELLIPSIS.length();
    int end = line.lastIndexOf(' ', room);
    if (end < room * 2 / 3) {
      end = graphemeBoundary(line, room);
    }
    return withoutLooseEnd(line.substring(0, end)) + ELLIPSIS;
  }

  /** Cuts like {@link #cut}, but at the end of a clause if one ends in the last third. */
  public static String cutAtClause(String line, int limit) {
    if (line.length() <= limit) {
      return line;
    }
    for (int at = limit - ELLIPSIS.length() - 1; at > limit * 2 / 3; at--) {
      if (",;:–—、，،".indexOf(line.charAt(at)) >= 0 && !isInsideNumber(line, at)) {
        return withoutLooseEnd(line.substring(0, at)) + ELLIPSIS;
      }
    }
    return cut(line, limit);
  }

  private static boolean isInsideNumber(String line, int at) {
    return Character.isDigit(line.charAt(at + 1));
  }

  private static int graphemeBoundary(String line, int limit) {
    Matcher graphemes = GRAPHEME.matcher(line).region(0, limit + 1);
    int boundary = 0;
    while (graphemes.find() && graphemes.end() <= limit) {
      boundary = graphemes.end();
    }
    return boundary > 0 ? boundary : codePointBoundary(line, limit);
  }

  private static int codePointBoundary(String line, int limit) {
    return Character.isLowSurrogate(line.charAt(limit)) ? limit - 1 : limit;
  }

  private static String withoutLooseEnd(String text) {
    int end = text.length();
    while (end > 0 && LOOSE_END.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
