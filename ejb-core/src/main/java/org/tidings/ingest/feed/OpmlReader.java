package org.tidings.ingest.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tidings.text.LenientXml;
import org.tidings.text.OneLine;
import org.tidings.text.XmlNode;

/**
 * Reads lists of feeds (OPML 1.0 and 2.0) as programs write them. Folders are opened however deep
 * they are; what such a list includes from elsewhere is not fetched.
 */
public final class OpmlReader {

  private static final int MAX_DEPTH = 1_000; // in lists whose end tags are missing
  private static final int MAX_TITLE_CHARS = 200;

  private final String text;
  private final List<OpmlEntry> entries = new ArrayList<>();
  private int read;
  private int line = 1;
  private boolean known;

  private OpmlReader(String text) {
    this.text = text;
  }

  /**
   * Reads a list.
   *
   * @param contentType how its sender labels it, which may say its character set
   * @return its entries in their order; empty when it is no such list
   */
  public static Optional<List<OpmlEntry>> read(byte[] bytes, String contentType) {
    OpmlReader reader = new OpmlReader(FeedText.of(bytes, contentType));
    reader.run();
    return reader.known ? Optional.of(reader.entries) : Optional.empty();
  }

  private void run() {
    Deque<XmlNode> ahead = new ArrayDeque<>();
    ahead.push(LenientXml.read(text, MAX_DEPTH));
    while (!ahead.isEmpty()) {
      XmlNode node = ahead.pop();
      String name = XmlNames.local(node);
      known |= name.equals("opml") || name.equals("outline");
      if (name.equals("outline")) {
        outline(node);
      }
      List<XmlNode> children = node.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        ahead.push(children.get(i));
      }
    }
  }

  private void outline(XmlNode node) {
    Map<String, String> attributes = attributes(node);
    String feed = attributes.getOrDefault("xmlurl", "").strip();
    String elsewhere =
        attributes.getOrDefault("url", attributes.getOrDefault("htmlurl", "")).strip();
    boolean folder = feed.isEmpty() && (elsewhere.isEmpty() || !node.children().isEmpty());
    if (!folder) {
      boolean old = attributes.getOrDefault("type", "").matches("(?i)rss|atom|feed");
      entries.add(
          new OpmlEntry(line(node), title(attributes), feed.isEmpty() && old ? elsewhere : feed));
    }
  }

  private static Map<String, String> attributes(XmlNode node) {
    Map<String, String> attributes = new HashMap<>();
    node.attributes()
        .forEach((name, value) -> attributes.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
    return attributes;
  }

  private static String title(Map<String, String> attributes) {
    String title = OneLine.of(attributes.getOrDefault("title", ""), MAX_TITLE_CHARS);
    return title.isEmpty()
        ? OneLine.of(attributes.getOrDefault("text", ""), MAX_TITLE_CHARS)
        : title;
  }

  /** Nodes come in the order of the document, so that it is counted through once. */
  private int line(XmlNode node) {
    for (; read < node.position(); read++) {
      line += text.charAt(read) == '\n' ? 1 : 0;
    }
    return line;
  }
}
