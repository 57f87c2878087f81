package org.tidings.summarize.extractive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Drops the signature below a mail: what follows {@code "-- "}, a closing such as "Kind regards"
 * with the few short lines after it, and what phones write. A postscript stays.
 */
final class Signatures implements LineFilter {

  private static final int LONGEST_CLOSING = 45;
  private static final int LONGEST_LINE = 70;
  private static final int MOST_LINES = 12;

  private static final PhraseList CLOSINGS = PhraseList.named("closing");
  private static final PhraseList DEVICES = PhraseList.named("device");

  @Override
  public List<String> apply(List<String> lines) {
    List<String> kept = new ArrayList<>(lines.size());
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (isSeparator(line) && hasText(kept)) {
        return kept;
      }
      if (isClosing(line) && hasText(kept)) {
        at = endOfSignature(lines, at) - 1;
        kept.add("");
      } else if (!DEVICES.opens(line.toLowerCase(Locale.ROOT))) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean isSeparator(String line) {
    return line.equals("--") || line.equals("—");
  }

  private static boolean hasText(List<String> lines) {
    return lines.stream().anyMatch(line -> !line.isEmpty());
  }

  private static boolean isClosing(String line) {
    if (line.isEmpty() || line.length() > LONGEST_CLOSING) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    int comma = Math.max(lower.indexOf(','), lower.indexOf('،'));
    String words = comma > 0 ? lower.substring(0, comma) : withoutEnd(lower);
    return CLOSINGS.holds(words) || (CLOSINGS.opens(lower) && !endsSentence(line) && comma > 0);
  }

  private static String withoutEnd(String line) {
    return endsSentence(line) ? line.substring(0, line.length() - 1) : line;
  }

  private static boolean endsSentence(String line) {
    return ".!?。！؟".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** The name and address lines after a closing end at a postscript, prose, or a second gap. */
  private static int endOfSignature(List<String> lines, int closing) {
    int gaps = 0;
    int end = Math.min(lines.size(), closing + MOST_LINES);
    for (int at = closing + 1; at < end; at++) {
      String line = lines.get(at);
      gaps += line.isEmpty() ? 1 : 0;
      if (gaps > 2 || line.length() > LONGEST_LINE || isPostscript(line)) {
        return at;
      }
    }
    return end;
  }

  private static boolean isPostscript(String line) {
    String upper = line.toUpperCase(Locale.ROOT);
    return upper.startsWith("PS") || upper.startsWith("P.S") || upper.startsWith("P. S");
  }
}
