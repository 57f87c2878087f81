package org.tidings.ingest.feed;

import java.util.Locale;
import java.util.Map;
import org.tidings.text.XmlNode;

/** Tells what kind of words an element holds: the two families of feeds say it differently. */
final class XmlMarkup {

  private XmlMarkup() {}

  static Markup of(XmlNode node, XmlNames names) {
    if (!node.children().isEmpty()) { // XHTML, or HTML that should have been escaped
      return new Markup(node.inner(), true);
    }
    String name = names.of(node);
    boolean ofAtom = names.isAtom() ? !name.contains(":") : name.startsWith("atom:");
    if (ofAtom) {
      return declared(node);
    }
    return name.endsWith("title")
        ? Markup.undeclared(node.text())
        : new Markup(node.text(), isHtml(node.text()));
  }

  private static Markup declared(XmlNode node) {
    Map<String, String> attributes = node.attributes();
    String type = attributes.getOrDefault("type", "text").toLowerCase(Locale.ROOT);
    boolean html = type.contains("html") || "escaped".equals(attributes.get("mode"));
    return new Markup(node.text(), html);
  }

  /** Plain text would lose its line breaks if it were read as HTML. */
  private static boolean isHtml(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
  }
}
