package org.tidings.ingest.x;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.ReadMeter;
import org.tidings.ingest.UnreadableItem;
import org.tidings.source.SourceCursor;

/** One poll of one source: all of its streams are read, and told as one. */
final class XPoll {

  /** Asking more often brings nothing that could not wait, and X counts how often it is asked. */
  static final Duration REST = Duration.ofMinutes(15);

  /** What the poll found in a stream. */
  private record Found(XStream stream, StreamPlace place, Chain chain) {}

  private final XDesk desk;
  private final XSettings settings;
  private final XPrices prices;
  private final ReadMeter meter;
  private final XCursor cursor;
  private final NavigableMap<BigInteger, FetchedItem> news = new TreeMap<>();
  private final List<UnreadableItem> unreadable = new ArrayList<>();

  XPoll(XDesk desk, XSettings settings, XPrices prices, ReadMeter meter, SourceCursor position) {
    this.desk = desk;
    this.settings = settings;
    this.prices = prices;
    this.meter = meter;
    this.cursor = XCursor.of(position, settings);
  }

  /**
   * Reads all streams.
   *
   * @param most how many items it may answer
   */
  Fetched run(int most) throws PollFailure {
    Map<XStream, String> ids = new LinkedHashMap<>();
    for (XStream stream : settings.streams()) {
      id(stream).ifPresent(id -> ids.put(stream, id));
    }
    StreamReader reader = new StreamReader(desk, prices, meter, cursor.names());
    List<Found> found = new ArrayList<>();
    for (XStream stream : ids.keySet()) {
      StreamPlace place =
          cursor
              .place(stream)
              .orElseGet(() -> StreamPlace.beginning(desk.now().minus(settings.since())));
      Optional<Chain> chain = reader.read(stream, ids.get(stream), place);
      chain.ifPresent(read -> found.add(new Found(stream, place, read)));
    }
    found.forEach(this::gather);
    boolean waiting = news.size() > most;
    while (news.size() > most) {
      news.pollLastEntry();
    }
    Optional<BigInteger> last = waiting ? Optional.of(news.lastKey()) : Optional.empty();
    found.forEach(one -> cursor.place(one.stream(), after(one, last)));
    return new Fetched(
            List.copyOf(news.values()),
            unreadable,
            cursor.toSourceCursor(settings.streams()),
            waiting)
        .resting(REST);
  }

  /** Nothing when there is not money enough to ask for it. */
  private Optional<String> id(XStream stream) throws PollFailure {
    if (stream.kind() == XStream.Kind.LIST) {
      return Optional.of(stream.subject());
    }
    if (cursor.id(stream).isEmpty() && meter.left() >= prices.user()) {
      cursor.id(stream, desk.id(stream, meter, prices));
    }
    return cursor.id(stream);
  }

  private void gather(Found found) {
    Chain chain = found.chain();
    chain
        .posts()
        .values()
        .forEach(
            post -> {
              if (found.place().wants(post)) {
                news.putIfAbsent(post.id(), XItems.item(found.stream(), post, chain, desk.now()));
              }
            });
    if (chain.isCut() && !chain.posts().isEmpty()) {
      unreadable.add(XItems.gap(found.stream(), chain));
    }
    if (chain.strange() > 0) {
      unreadable.add(XItems.strange(found.stream(), chain, desk.today()));
    }
  }

  /** All of its news is for the next time, and what is no news is not. */
  private static BigInteger beforeNews(Found found) {
    NavigableMap<BigInteger, XPost> posts = found.chain().posts();
    return posts.values().stream()
        .filter(found.place()::wants)
        .map(post -> post.id().subtract(BigInteger.ONE))
        .findFirst()
        .orElse(posts.lastKey());
  }

  /** The place behind what is told now; what is told next time lies after it. */
  private StreamPlace after(Found found, Optional<BigInteger> last) {
    NavigableMap<BigInteger, XPost> posts = found.chain().posts();
    if (posts.isEmpty()) {
      return found.place().foundEmptyOn(desk.today());
    }
    StreamPlace read = found.place().readOn(desk.today(), posts.firstKey(), posts.lastKey());
    if (last.isEmpty()) {
      return read.advance(posts.lastKey());
    }
    BigInteger told = posts.floorKey(last.get());
    return read.advance(told == null ? beforeNews(found) : told);
  }
}
