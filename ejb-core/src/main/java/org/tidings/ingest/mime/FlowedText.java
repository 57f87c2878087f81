package org.tidings.ingest.mime;

/** Joins the lines of a paragraph that were broken to be sent (RFC 3676, format=flowed). */
final class FlowedText {

  private final StringBuilder text = new StringBuilder();
  private final boolean deleteSpace;
  private int depth;
  private boolean flows;

  private FlowedText(boolean deleteSpace) {
    this.deleteSpace = deleteSpace;
  }

  /**
   * @param deleteSpace whether the blank at a soft break was added, as between Chinese characters
   */
  static String join(String text, boolean deleteSpace) {
    FlowedText flowed = new FlowedText(deleteSpace);
    text.lines().forEach(flowed::add);
    return flowed.text.toString();
  }

  private void add(String line) {
    int quotes = 0;
    while (quotes < line.length() && line.charAt(quotes) == '>') {
      quotes++;
    }
    String words = line.substring(quotes);
    words = words.startsWith(" ") ? words.substring(1) : words; // stuffed, or the quote's own
    boolean signature = words.equals("-- ");
    if (!flows || quotes != depth || signature) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(">".repeat(quotes)).append(quotes > 0 ? " " : "");
    }
    flows = words.endsWith(" ") && !signature;
    depth = quotes;
    text.append(flows && deleteSpace ? words.substring(0, words.length() - 1) : words);
  }
}
