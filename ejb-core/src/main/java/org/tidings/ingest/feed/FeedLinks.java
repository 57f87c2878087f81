package org.tidings.ingest.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tidings.net.WebAddress;

/** Where the feed of a page may be: where the page says, else where it is on most sites. */
final class FeedLinks {

  private static final int MAX_PAGE_CHARS = 1 << 20;
  private static final int MAX_LINKS = 3;
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/rdf+xml",
          "application/json",
          "application/xml",
          "text/xml");
  private static final List<String> USUAL =
      List.of("/feed", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml");

  private FeedLinks() {}

  /** The places to look, the likeliest first. */
  static List<URI> of(String page, URI address) {
    List<URI> named = named(page, address);
    return named.isEmpty() ? usual(address) : named;
  }

  private static List<URI> named(String page, URI address) {
    String beginning = page.length() > MAX_PAGE_CHARS ? page.substring(0, MAX_PAGE_CHARS) : page;
    Document document = Jsoup.parse(beginning);
    URI base =
        Optional.ofNullable(document.selectFirst("base[href]"))
            .flatMap(element -> WebAddress.resolve(address, element.attr("href")))
            .orElse(address);
    return document.select("link[rel~=(?i)\\balternate\\b][href], link[rel=feed][href]").stream()
        .filter(FeedLinks::isFeed)
        .flatMap(link -> WebAddress.resolve(base, link.attr("href")).stream())
        .distinct()
        .limit(MAX_LINKS)
        .toList();
  }

  private static boolean isFeed(Element link) {
    String type = link.attr("type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return TYPES.contains(type) || link.attr("rel").equals("feed");
  }

  private static List<URI> usual(URI address) {
    return USUAL.stream().flatMap(path -> WebAddress.resolve(address, path).stream()).toList();
  }
}
