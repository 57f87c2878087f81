package org.tidings.ingest.mime;

/** Sets words into lines as a page does: white space counts once, a gap only between texts. */
final class HtmlLines {

  /** Deeper quotes and lists are set like those of this depth. */
  private static final int MAX_DEPTH = 8;

  private final StringBuilder text = new StringBuilder();
  private int lineFeeds;
  private boolean space;
  private int quoted;
  private int preformatted;
  private String mark = "";
  private String indent = "";

  void words(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (preformatted > 0 && c == '\n') {
        lineBreak();
      } else if (preformatted > 0 && (c == ' ' || c == '\t')) {
        indent += indent.length() < 40 ? c : "";
      } else if (Character.isWhitespace(c)) {
        space();
      } else {
        put(c);
      }
    }
  }

  void space() {
    space = true;
  }

  void lineBreak() {
    lineFeeds = Math.min(lineFeeds + 1, 2);
    space = false;
    indent = "";
  }

  void newLine() {
    if (lineFeeds == 0) {
      lineBreak();
    }
  }

  void blankLine() {
    lineFeeds = 2;
    space = false;
    indent = "";
  }

  void quote(int more) {
    quoted += more;
    blankLine();
  }

  void preformatted(int more) {
    preformatted += more;
    newLine();
  }

  /** What stands before the next words, which begin a line. */
  void mark(String sign, int depth) {
    mark = "  ".repeat(Math.min(depth, MAX_DEPTH)) + sign;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void put(char c) {
    boolean first = text.isEmpty();
    if (first || lineFeeds > 0) {
      text.append("\n".repeat(first ? 0 : lineFeeds));
      text.append("> ".repeat(Math.min(quoted, MAX_DEPTH))).append(mark);
      mark = "";
    } else if (space && indent.isEmpty()) {
      text.append(' ');
    }
    text.append(indent).append(c);
    lineFeeds = 0;
    space = false;
    indent = "";
  }
}
