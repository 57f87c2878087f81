package org.tidings.summarize.extractive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Drops what others wrote earlier in the thread: lines after {@code >}, the line that introduces
 * them, and everything below the header block that mail programs put above a quoted mail. A mail
 * that forwards another and adds nothing keeps the forwarded text.
 */
final class QuotedReplies implements LineFilter {

  private static final int LONGEST_ATTRIBUTION = 200;
  private static final int HEADER_LINES = 3;
  private static final int HEADER_WINDOW = 7;

  private static final PhraseList VERBS = PhraseList.named("attribution");
  private static final PhraseList LABELS = PhraseList.named("header-label");
  private static final PhraseList DIVIDERS = PhraseList.named("divider");

  @Override
  public List<String> apply(List<String> lines) {
    List<String> kept = new ArrayList<>(lines.size());
    for (int at = 0; at < lines.size(); at++) {
      if (isQuoted(lines.get(at))) {
        continue;
      }
      int attribution = attributionLines(lines, at);
      if (attribution > 0 && !isFollowedByQuote(lines, at + attribution)) {
        return kept;
      }
      if (isDivider(lines.get(at)) || isHeaderBlock(lines, at)) {
        return kept.stream().allMatch(String::isBlank) ? belowHeaders(lines, at) : kept;
      }
      at += Math.max(0, attribution - 1);
      if (attribution == 0) {
        kept.add(lines.get(at));
      }
    }
    return kept;
  }

  private static boolean isQuoted(String line) {
    return line.startsWith(">") || line.startsWith("|>");
  }

  /** How many lines the words that introduce a quote take from here: "On ... Ann wrote:". */
  private static int attributionLines(List<String> lines, int at) {
    StringBuilder joined = new StringBuilder();
    for (int count = 1; count <= 3 && at + count <= lines.size(); count++) {
      String line = lines.get(at + count - 1);
      if (line.isEmpty() || joined.length() + line.length() > LONGEST_ATTRIBUTION) {
        return 0;
      }
      joined.append(' ').append(line);
      if (line.endsWith(":") || line.endsWith("：")) {
        boolean introduces = introduces(joined.toString());
        return introduces || (count == 1 && isFollowedByQuote(lines, at + 1)) ? count : 0;
      }
    }
    return 0;
  }

  private static boolean introduces(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return VERBS.foundIn(lower) && lower.codePoints().filter(Character::isDigit).count() >= 3;
  }

  private static boolean isFollowedByQuote(List<String> lines, int from) {
    for (int at = from; at < Math.min(lines.size(), from + 2); at++) {
      if (!lines.get(at).isEmpty()) {
        return isQuoted(lines.get(at));
      }
    }
    return false;
  }

  private static boolean isDivider(String line) {
    return line.startsWith("--") && DIVIDERS.foundIn(line.toLowerCase(Locale.ROOT));
  }

  private static boolean isHeaderBlock(List<String> lines, int at) {
    if (!isHeader(lines.get(at))) {
      return false;
    }
    int end = Math.min(lines.size(), at + HEADER_WINDOW);
    return lines.subList(at, end).stream().filter(QuotedReplies::isHeader).count() >= HEADER_LINES;
  }

  private static boolean isHeader(String line) {
    int colon = Math.max(line.indexOf(':'), line.indexOf('：'));
    return colon > 0
        && colon <= 14
        && LABELS.holds(line.substring(0, colon).replace("*", "").strip().toLowerCase(Locale.ROOT));
  }

  private static List<String> belowHeaders(List<String> lines, int from) {
    int at = from;
    while (at < lines.size()
        && (lines.get(at).isEmpty() || isDivider(lines.get(at)) || isHeader(lines.get(at)))) {
      at++;
    }
    return lines.subList(at, lines.size());
  }
}
