package org.tidings.summarize.extractive;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins hard-wrapped lines to paragraphs again. A line continues in the next where its first word
 * would not have fitted; list items and short lines stay apart.
 */
final class Paragraphs {

  private static final int NARROWEST_WRAP = 50;
  private static final int NARROWEST_FLOW = 40;
  private static final int WIDEST_WRAP = 80;
  private static final int NARROWEST_SPACELESS_WRAP = 12;

  private Paragraphs() {}

  static List<String> of(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int wrap = wrapWidth(lines);
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      current.append(isItem(line) ? withoutBullet(line) : line);
      String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
      if (!line.isEmpty() && continues(line, next, wrap)) {
        current.append(isSpacelessEnd(line) ? "" : " ");
      } else if (current.length() > 0) {
        paragraphs.add(current.toString());
        current.setLength(0);
      }
    }
    return paragraphs;
  }

  /** The width at which the writer's program broke lines: that of the longest plausible one. */
  private static int wrapWidth(List<String> lines) {
    return lines.stream()
        .mapToInt(String::length)
        .filter(length -> length <= WIDEST_WRAP)
        .max()
        .orElse(WIDEST_WRAP);
  }

  private static boolean continues(String line, String next, int wrap) {
    if (next.isEmpty() || isItem(next) || line.endsWith(":")) {
      return false;
    }
    if (isSpacelessEnd(line)) {
      return line.length() >= NARROWEST_SPACELESS_WRAP && "。！？：".indexOf(lastOf(line)) < 0;
    }
    if (Character.isLowerCase(next.codePointAt(0)) && ".!?:".indexOf(lastOf(line)) < 0) {
      return line.length() >= NARROWEST_FLOW;
    }
    int space = next.indexOf(' ');
    int firstWord = space < 0 ? next.length() : space;
    return wrap >= NARROWEST_WRAP && line.length() + 1 + firstWord > wrap && line.length() <= wrap;
  }

  private static char lastOf(String line) {
    return line.charAt(line.length() - 1);
  }

  private static boolean isSpacelessEnd(String line) {
    return !line.isEmpty() && Scripts.isSpaceless(line.codePointBefore(line.length()));
  }

  private static boolean isItem(String line) {
    return !line.isEmpty() && textAfterBullet(line) > 0;
  }

  private static String withoutBullet(String line) {
    return line.substring(textAfterBullet(line)).strip();
  }

  /** Where the text of a list item starts; 0 if the line is none. */
  private static int textAfterBullet(String line) {
    int at = 0;
    while (at < line.length() && "-*•·–—#+▪►→‣・".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    if (at > 0) {
      return at < line.length() && (line.charAt(at) == ' ' || line.charAt(0) == '・') ? at : 0;
    }
    while (at < Math.min(line.length(), 2) && Character.isDigit(line.charAt(at))) {
      at++;
    }
    boolean isNumbered =
        at > 0
            && at + 1 < line.length()
            && ".)".indexOf(line.charAt(at)) >= 0
            && line.charAt(at + 1) == ' ';
    return isNumbered ? at + 1 : 0;
  }
}
