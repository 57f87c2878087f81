package org.tidings.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollFailure;
import org.tidings.net.HttpAnswer;

/** Looks for the feed of a source: where it was, where it has moved, and where a page points. */
final class FeedSearch {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final Set<Integer> MISSING = Set.of(404, 410);

  private final FeedHttp http;
  private final FeedSettings settings;
  private final FetchLimits limits;
  private final Instant now;

  FeedSearch(FeedHttp http, FeedSettings settings, FetchLimits limits, Instant now) {
    this.http = http;
    this.settings = settings;
    this.limits = limits;
    this.now = now;
  }

  /** Looks for a feed of which nothing is known but what its reader typed. */
  FoundFeed first() throws PollFailure {
    URI url = settings.url();
    HttpAnswer answer = ask(url, Map.of());
    Optional<FoundFeed> found = feed(url, answer);
    return found.isPresent() ? found.get() : ofPage(answer, end(url, answer));
  }

  /**
   * Asks for a feed that has been read before.
   *
   * @return empty when nothing has changed since
   */
  Optional<FoundFeed> again(FeedCursor known, boolean conditional) throws PollFailure {
    URI address = known.address().orElse(settings.url());
    HttpAnswer answer = http.get(address, settings, conditions(known, conditional), limits);
    if (MISSING.contains(answer.status()) && known.address().isPresent()) {
      return Optional.of(first()); // perhaps it has moved once more
    }
    if (answer.status() == NOT_MODIFIED && conditional) {
      return Optional.empty();
    }
    refuseUnlessWhole(address, answer);
    return Optional.of(
        feed(address, answer).orElseThrow(() -> Failures.noFeedForNow(address.getHost())));
  }

  private FoundFeed ofPage(HttpAnswer page, URI address) throws PollFailure {
    for (URI candidate : FeedLinks.of(text(page), address)) {
      HttpAnswer answer = http.get(candidate, settings, Map.of(), limits);
      Optional<FoundFeed> found =
          answer.status() == OK ? feed(candidate, answer) : Optional.empty();
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw Failures.noFeed(settings.url().getHost());
  }

  private HttpAnswer ask(URI address, Map<String, String> conditions) throws PollFailure {
    HttpAnswer answer = http.get(address, settings, conditions, limits);
    refuseUnlessWhole(address, answer);
    return answer;
  }

  private void refuseUnlessWhole(URI address, HttpAnswer answer) throws PollFailure {
    if (answer.status() != OK) {
      throw Failures.ofStatus(address.getHost(), answer, now);
    }
  }

  private static Optional<FoundFeed> feed(URI asked, HttpAnswer answer) {
    return FeedReader.read(text(answer), end(asked, answer))
        .map(document -> new FoundFeed(document, answer, asked));
  }

  private static String text(HttpAnswer answer) {
    return FeedText.of(answer.bytes(), answer.contentType());
  }

  /** Where the document was found. */
  private static URI end(URI asked, HttpAnswer answer) {
    return answer.hops().isEmpty() ? asked : answer.hops().get(answer.hops().size() - 1).to();
  }

  private static Map<String, String> conditions(FeedCursor known, boolean conditional) {
    Map<String, String> headers = new HashMap<>();
    if (conditional) {
      known.etag().ifPresent(etag -> headers.put("If-None-Match", etag));
      known.modified().ifPresent(date -> headers.put("If-Modified-Since", date));
    }
    return headers;
  }
}
