package org.tidings.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.net.WebAddress;
import org.tidings.text.XmlNode;

/** The elements of a feed's entry, or of the feed itself, by what they mean. */
final class XmlFields {

  private static final int MAX_NAMES = 20;

  private final XmlNode node;
  private final XmlNames names;
  private final URI base;
  private final Map<String, List<XmlNode>> fields = new HashMap<>();

  /**
   * @param base what its links are resolved against
   */
  XmlFields(XmlNode node, XmlNames names, URI base) {
    this.node = node;
    this.names = names;
    this.base = base;
    index(node);
  }

  private void index(XmlNode parent) {
    for (XmlNode child : parent.children()) {
      String name = names.of(child);
      fields.computeIfAbsent(name, any -> new ArrayList<>(1)).add(child);
      if (name.equals("media:group")) {
        index(child);
      }
    }
  }

  String id() {
    String id = word("guid", "id", "atom:id");
    return id.isEmpty() && node.mentions("about")
        ? node.attributes().getOrDefault("rdf:about", "").strip()
        : id;
  }

  /** The page about it; that of a podcast may have none. */
  Optional<URI> link() {
    return Stream.concat(
            all("link").filter(link -> !link.mentions("href")).map(XmlNode::text),
            all("link", "atom:link").filter(XmlFields::isAlternate).map(XmlFields::href))
        .filter(link -> !link.isBlank())
        .flatMap(link -> WebAddress.resolve(base, link).stream())
        .findFirst()
        .or(this::permalink);
  }

  private Optional<URI> permalink() {
    return all("guid")
        .filter(guid -> !"false".equalsIgnoreCase(guid.attributes().get("isPermaLink")))
        .flatMap(guid -> WebAddress.parse(guid.text()).stream())
        .findFirst();
  }

  Markup title() {
    return markup("title", "atom:title", "media:title", "dc:title");
  }

  Markup body() {
    return markup(
        "content:encoded",
        "content",
        "atom:content",
        "xhtml:body",
        "description",
        "summary",
        "atom:summary",
        "itunes:summary",
        "media:description",
        "dc:description");
  }

  Author author() {
    return all("author", "atom:author", "dc:creator", "itunes:author", "managingeditor")
        .map(person -> Authors.of(person.text(), part(person, "name"), part(person, "email")))
        .filter(author -> !author.name().isEmpty() || !author.address().isEmpty())
        .findFirst()
        .orElse(new Author("", ""));
  }

  Optional<Instant> date() {
    return all(
            "pubdate",
            "published",
            "issued",
            "atom:published",
            "dc:date",
            "dcterms:issued",
            "updated",
            "modified",
            "atom:updated",
            "dcterms:modified")
        .flatMap(date -> FeedDates.parse(date.text()).stream())
        .findFirst();
  }

  List<String> categories() {
    return all("category", "dc:subject", "atom:category")
        .map(one -> one.text().isBlank() ? labelled(one.attributes()) : one.text())
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .limit(MAX_NAMES)
        .toList();
  }

  List<String> enclosures() {
    return Stream.concat(
            all("enclosure").map(one -> Enclosures.named(one.attributes(), "url")),
            all("link", "atom:link")
                .filter(link -> "enclosure".equals(link.attributes().get("rel")))
                .map(one -> Enclosures.named(one.attributes(), "href")))
        .filter(name -> !name.isEmpty())
        .distinct()
        .limit(MAX_NAMES)
        .toList();
  }

  /** The text of the first that has any. */
  String word(String... ofThese) {
    return all(ofThese)
        .map(one -> one.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private Markup markup(String... ofThese) {
    return all(ofThese)
        .map(one -> XmlMarkup.of(one, names))
        .filter(markup -> !markup.isBlank())
        .findFirst()
        .orElse(Markup.NONE);
  }

  /** The elements of these names, those of the first name first. */
  private Stream<XmlNode> all(String... ofThese) {
    return Stream.of(ofThese).flatMap(name -> fields.getOrDefault(name, List.of()).stream());
  }

  private String part(XmlNode person, String name) {
    return person.children().stream()
        .filter(child -> XmlNames.local(child).equals(name))
        .map(child -> child.text().strip())
        .findFirst()
        .orElse("");
  }

  private static boolean isAlternate(XmlNode link) {
    return List.of("", "alternate").contains(link.attributes().getOrDefault("rel", ""));
  }

  private static String href(XmlNode link) {
    return link.attributes().getOrDefault("href", "");
  }

  private static String labelled(Map<String, String> attributes) {
    return attributes.getOrDefault("label", attributes.getOrDefault("term", ""));
  }
}
