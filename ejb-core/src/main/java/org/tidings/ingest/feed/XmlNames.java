package org.tidings.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tidings.text.XmlNode;

/**
 * Names the elements of a feed by what they mean, whatever prefixes it chose: the elements of the
 * feed's own format have none, those of extensions the prefix by which they are usually known. A
 * prefix that was never declared counts as the usual one.
 */
final class XmlNames {

  private static final String ATOM = "http://www.w3.org/2005/atom";
  private static final String ATOM_03 = "http://purl.org/atom/ns#";

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry(ATOM, "atom:"),
          Map.entry(ATOM_03, "atom:"),
          Map.entry("http://purl.org/rss/1.0/", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://backend.userland.com/rss2", ""),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
          Map.entry("http://purl.org/dc/terms/", "dcterms:"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy:"),
          Map.entry("http://search.yahoo.com/mrss/", "media:"),
          Map.entry("http://search.yahoo.com/mrss", "media:"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"));

  private final Map<String, String> declared = new HashMap<>();
  private final boolean atom;

  /** Declarations stand on the root, sometimes on the channel, and rarely on an element itself. */
  XmlNames(XmlNode root) {
    atom = local(root).equals("feed");
    declare(root);
    root.children().stream()
        .filter(node -> node.mentions("xmlns") && local(node).equals("channel"))
        .forEach(this::declare);
  }

  boolean isAtom() {
    return atom;
  }

  String of(XmlNode node) {
    int colon = node.name().indexOf(':');
    String prefix = colon < 0 ? "" : node.name().substring(0, colon);
    String own =
        node.mentions("xmlns")
            ? node.attributes().get(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix)
            : null;
    String uri = own == null ? declared.getOrDefault(prefix, "") : own.toLowerCase(Locale.ROOT);
    String known = USUAL.getOrDefault(uri, prefix.isEmpty() ? "" : prefix + ":");
    return (atom && known.equals("atom:") ? "" : known) + local(node);
  }

  private void declare(XmlNode node) {
    node.attributes()
        .forEach(
            (name, uri) -> {
              if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                String prefix = name.equals("xmlns") ? "" : name.substring("xmlns:".length());
                declared.putIfAbsent(prefix, uri.strip().toLowerCase(Locale.ROOT));
              }
            });
  }

  static String local(XmlNode node) {
    return node.name().substring(node.name().indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
