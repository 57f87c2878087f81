package org.tidings.ingest.feed;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the bytes of a feed. Whatever they are, it answers: with a feed, or that this is none. */
final class FeedReader {

  private static final Pattern ROOT =
      Pattern.compile(
          "<(?:[\\w.-]{1,40}:)?(?:rss|rdf|feed|channel)(?=[\\s>/])", Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE =
      Pattern.compile("<(?:html|head|body)(?=[\\s>/])", Pattern.CASE_INSENSITIVE);

  private FeedReader() {}

  /**
   * Reads a feed.
   *
   * @param address where the document was found; links in it are resolved against it
   * @return empty when the text is no feed
   */
  static Optional<FeedDocument> read(String text, URI address) {
    String start = text.stripLeading();
    if (start.startsWith("{")) {
      return JsonFeed.read(start, address);
    }
    Matcher root = ROOT.matcher(text);
    if (!root.find()) {
      return Optional.empty();
    }
    Matcher page = PAGE.matcher(text);
    boolean isPage = page.find() && page.start() < root.start();
    return isPage ? Optional.empty() : XmlFeed.read(text.substring(root.start()), address);
  }
}
