package org.tidings.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.net.WebAddress;
import org.tidings.text.LenientXml;
import org.tidings.text.XmlNode;

/** Reads RSS, RDF and Atom: where they differ in nothing but names, they are read alike. */
final class XmlFeed {

  private static final int DEPTH = 6; // feed, channel, item, group, element, and what is in it

  private final URI address;
  private final XmlNode root;
  private final XmlNames names;
  private final XmlFields channel;

  private XmlFeed(XmlNode root, URI address) {
    this.root = root;
    this.names = new XmlNames(root);
    this.address = address;
    this.channel =
        new XmlFields(
            root.children().stream()
                .filter(node -> names.of(node).equals("channel"))
                .findFirst()
                .orElse(root),
            names,
            base(root, address));
  }

  /**
   * Reads a feed.
   *
   * @param text begins with the start tag of the root
   */
  static Optional<FeedDocument> read(String text, URI address) {
    return LenientXml.read(text, DEPTH).children().stream()
        .findFirst()
        .map(root -> new XmlFeed(root, address).document());
  }

  private FeedDocument document() {
    String title = channel.title().text();
    Optional<URI> home = channel.link();
    URI base = names.isAtom() ? base(root, address) : home.orElse(base(root, address));
    List<XmlNode> nodes = whole(entries());
    List<FeedEntry> entries =
        nodes.stream()
            .limit(FeedDocument.MAX_ENTRIES)
            .map(node -> entry(new XmlFields(node, names, base(node, base)), title))
            .toList();
    return new FeedDocument(title, home, entries, nodes.size() > FeedDocument.MAX_ENTRIES, rest());
  }

  /** They stand in the channel or beside it, and in one another where an end tag is missing. */
  private List<XmlNode> entries() {
    List<XmlNode> found = new ArrayList<>();
    collect(root, found, DEPTH);
    return found;
  }

  private void collect(XmlNode node, List<XmlNode> found, int depth) {
    for (XmlNode child : node.children()) {
      String name = names.of(child);
      if (name.equals("item") || name.equals("entry")) {
        found.add(child);
        collect(child, found, depth - 1);
      } else if (name.equals("channel") || name.equals("items")) {
        collect(child, found, depth - 1);
      }
    }
  }

  /** Without the last one, where the document broke off in it. */
  private List<XmlNode> whole(List<XmlNode> entries) {
    boolean broken =
        !entries.isEmpty() && !root.isClosed() && !entries.get(entries.size() - 1).isClosed();
    return broken ? entries.subList(0, entries.size() - 1) : entries;
  }

  private static FeedEntry entry(XmlFields fields, String feedTitle) {
    Author author = fields.author();
    return new FeedEntry(
        fields.id(),
        fields.link(),
        fields.title(),
        fields.body(),
        author.name().isEmpty() && author.address().isEmpty() ? new Author(feedTitle, "") : author,
        fields.date(),
        fields.categories(),
        fields.enclosures());
  }

  private Duration rest() {
    return PollPace.ofFeed(
        channel.word("ttl"), channel.word("sy:updateperiod"), channel.word("sy:updatefrequency"));
  }

  private static URI base(XmlNode node, URI outer) {
    return node.mentions("xml:base")
        ? Stream.ofNullable(node.attributes().get("xml:base"))
            .flatMap(base -> WebAddress.resolve(outer, base).stream())
            .findFirst()
            .orElse(outer)
        : outer;
  }
}
