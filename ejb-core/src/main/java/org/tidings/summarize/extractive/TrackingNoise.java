package org.tidings.summarize.extractive;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Drops what machines read: long or bracketed addresses of pages, image placeholders, encoded runs,
 * style rules, rows of table cells. A line without any letter or digit becomes a blank line.
 */
final class TrackingNoise implements LineFilter {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i)\\[(?:image|img|cid|logo|inline)\\b[^\\[\\]]{0,200}\\]");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*])\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}(?![\\w*])");

  @Override
  public List<String> apply(List<String> lines) {
    return lines.stream().map(TrackingNoise::clean).toList();
  }

  private static String clean(String line) {
    if (line.isEmpty() || !Scripts.hasLetterOrDigit(line) || isCode(line) || isTableRow(line)) {
      return "";
    }
    String text = Links.strip(withoutPlaceholders(line));
    return Scripts.hasLetterOrDigit(text) ? text.strip() : "";
  }

  private static String withoutPlaceholders(String line) {
    String text = line.indexOf('[') < 0 ? line : PLACEHOLDER.matcher(line).replaceAll("");
    return text.indexOf('*') < 0 ? text : EMPHASIS.matcher(text).replaceAll("");
  }

  private static boolean isCode(String line) {
    boolean isAssignment = line.contains(" = ") && line.indexOf('.') < 0;
    return isAssignment
        || line.endsWith("{")
        || line.startsWith("}")
        || (line.endsWith(";") && line.indexOf(':') > 0 && line.indexOf(' ') == -1);
  }

  private static boolean isTableRow(String line) {
    int bar = line.indexOf('|');
    return bar >= 0 && line.indexOf('|', bar + 1) >= 0;
  }
}
