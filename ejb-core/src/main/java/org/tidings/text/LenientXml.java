package org.tidings.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads XML as people's programs write it, well formed or not, in one pass and whatever it is. A
 * document type declaration is stepped over: nothing is fetched for it and nothing it declares is
 * used. Elements deeper than asked for are not told apart; they are still in {@link XmlNode#inner}.
 */
public final class LenientXml {

  /** A document with more elements is read up to these; they take some 60 MB. */
  static final int MAX_NODES = 300_000;

  private final String xml;
  private final int maxDepth;
  private final XmlNode document;
  private final Deque<XmlNode> open = new ArrayDeque<>();
  private int nodes;
  private boolean declared;

  private LenientXml(String xml, int maxDepth) {
    this.xml = xml;
    this.maxDepth = maxDepth;
    this.document = new XmlNode("", xml, "", 0);
  }

  /**
   * Reads a document.
   *
   * @param maxDepth how deep elements are told apart; the root is at 1
   * @return a node without a name around all that is there
   */
  public static XmlNode read(String xml, int maxDepth) {
    LenientXml reader = new LenientXml(xml, maxDepth);
    reader.open.push(reader.document);
    reader.run();
    reader.open.forEach(node -> node.endsAt(xml.length(), false));
    return reader.document;
  }

  private void run() {
    int at = 0;
    while (at < xml.length()) {
      int markup = xml.indexOf('<', at);
      if (markup != at) {
        int end = markup < 0 ? xml.length() : markup;
        text(XmlText.resolve(xml.substring(at, end)));
        at = end;
      } else {
        at = markup(at);
      }
    }
  }

  /** Reads what begins at a {@code <}; answers where to go on. */
  private int markup(int at) {
    if (xml.startsWith("<!--", at)) {
      return after("-->", at + 4);
    }
    if (xml.startsWith("<![CDATA[", at)) {
      int end = xml.indexOf("]]>", at);
      text(xml.substring(at + 9, end < 0 ? xml.length() : end));
      return end < 0 ? xml.length() : end + 3;
    }
    if (xml.startsWith("<?", at)) {
      return after("?>", at + 2);
    }
    if (xml.startsWith("<!", at)) {
      return declaration(at + 2);
    }
    if (xml.startsWith("</", at)) {
      return endTag(at);
    }
    if (at + 1 < xml.length() && isNameStart(xml.charAt(at + 1))) {
      return startTag(at + 1);
    }
    text("<");
    return at + 1;
  }

  private int after(String mark, int from) {
    int at = xml.indexOf(mark, from);
    return at < 0 ? xml.length() : at + mark.length();
  }

  /** The first may have an internal subset, in brackets and with quotes. */
  private int declaration(int from) {
    if (declared) {
      return after(">", from);
    }
    declared = true;
    int brackets = 0;
    for (int at = from; at < xml.length(); at++) {
      char c = xml.charAt(at);
      if (c == '"' || c == '\'') {
        int end = xml.indexOf(c, at + 1);
        at = end < 0 ? at : end;
      } else if (c == '[') {
        brackets++;
      } else if (c == ']') {
        brackets--;
      } else if (c == '>' && brackets <= 0) {
        return at + 1;
      }
    }
    return after(">", from);
  }

  private int startTag(int from) {
    int nameEnd = from;
    while (nameEnd < xml.length() && !isNameEnd(xml.charAt(nameEnd))) {
      nameEnd++;
    }
    int end = tagEnd(nameEnd);
    boolean empty = end > nameEnd && end <= xml.length() && xml.charAt(end - 1) == '/';
    int next = Math.min(xml.length(), end + 1);
    if (open.size() <= maxDepth && nodes < MAX_NODES) {
      nodes++;
      String attributes = xml.substring(nameEnd, empty ? end - 1 : end);
      XmlNode node = new XmlNode(xml.substring(from, nameEnd), xml, attributes, next);
      open.element().add(node);
      if (empty) {
        node.endsAt(next, true);
      } else {
        open.push(node);
      }
    }
    return next;
  }

  /** The {@code >} that stands in no quotes, or the end of the document. */
  private int tagEnd(int from) {
    for (int at = from; at < xml.length(); at++) {
      char c = xml.charAt(at);
      if (c == '>') {
        return at;
      }
      if (c == '"' || c == '\'') {
        int end = xml.indexOf(c, at + 1);
        at = end < 0 ? at : end;
      }
    }
    return xml.length();
  }

  /** Ends the nearest element of its name and all in it; without one it is stepped over. */
  private int endTag(int at) {
    int next = after(">", at);
    String name = xml.substring(at + 2, Math.max(at + 2, next - 1)).strip();
    if (open.stream().anyMatch(node -> node.name().equals(name))) {
      boolean found = false;
      while (!found && open.size() > 1) {
        XmlNode node = open.pop();
        found = node.name().equals(name);
        node.endsAt(at, found);
      }
    }
    return next;
  }

  private void text(String words) {
    open.element().add(words);
  }

  private static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_';
  }

  private static boolean isNameEnd(char c) {
    return c == '>' || c == '/' || Character.isWhitespace(c);
  }
}
