package org.tidings.ingest.x;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.ReadMeter;

/**
 * Reads a stream back from its newest post to those that are known. X shows the newest first, so
 * nothing is told before the chain of pages is through, or as far as it may go.
 */
final class StreamReader {

  /** A new stream shows itself with these and floods nobody with its archive. */
  static final int FIRST = 20;

  static final int MOST_RESULTS = 100;

  /** With a hundred posts each: as many mentions as X shows at all. */
  static final int MOST_PAGES = 8;

  /** Where known posts come again each time, a few are asked for first. */
  private static final int PEEK = 10;

  /** X looks no farther back from what it does not know any more. */
  private static final Duration LOOK_BACK = Duration.ofDays(7).minusMinutes(10);

  private final XDesk desk;
  private final XPrices prices;
  private final ReadMeter meter;
  private final NamesOfDay names;

  StreamReader(XDesk desk, XPrices prices, ReadMeter meter, NamesOfDay names) {
    this.desk = desk;
    this.prices = prices;
    this.meter = meter;
    this.names = names;
  }

  /**
   * Reads what is new.
   *
   * @param id whose the stream is
   * @return nothing when there is not money enough for a single page
   */
  Optional<Chain> read(XStream stream, String id, StreamPlace place) throws PollFailure {
    Map<String, String> question = new TreeMap<>(desk.question(stream));
    if (stream.takesSince()) {
      place
          .since()
          .ifPresentOrElse(
              since -> question.put("since_id", since.toString()),
              () -> question.put("start_time", second(place.start())));
    }
    try {
      return read(stream, id, place, question);
    } catch (PollFailure e) {
      if (question.remove("since_id") == null || !XRefusals.isInvalid(e.outcome())) {
        throw e;
      }
      question.put("start_time", second(desk.now().minus(LOOK_BACK)));
      return read(stream, id, place, question); // the post is too old for X by now
    }
  }

  private Optional<Chain> read(
      XStream stream, String id, StreamPlace place, Map<String, String> question)
      throws PollFailure {
    Chain chain = new Chain();
    Map<String, String> asked = new TreeMap<>(question);
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      int results = results(stream, place, pages);
      if (results < stream.leastResults()) {
        chain.cut();
        return pages == 0 ? Optional.empty() : Optional.of(chain);
      }
      asked.put("max_results", Integer.toString(results));
      XPage page = XPage.of(desk.ask(stream.path(id), asked));
      meter.spend(cost(page, place));
      boolean news = chain.add(page);
      if (!news || isThrough(place, chain, page)) {
        return Optional.of(chain);
      }
      asked.put("pagination_token", page.next().orElseThrow());
    }
    chain.cut();
    return Optional.of(chain);
  }

  /** As many as there is money for. */
  private int results(XStream stream, StreamPlace place, int pages) {
    int wanted = MOST_RESULTS;
    if (place.isNew()) {
      wanted = FIRST;
    } else if (!stream.takesSince() && pages == 0) {
      wanted = PEEK;
    }
    long worst = stream.worst(prices);
    return worst == 0 ? wanted : (int) Math.min(wanted, meter.left() / worst);
  }

  /** Whether there is nothing behind the page that anybody wants. */
  private static boolean isThrough(StreamPlace place, Chain chain, XPage page) {
    return page.next().isEmpty()
        || place.isNew()
        || !place.wants(chain.posts().firstEntry().getValue());
  }

  /** What X charges at the most; it charges less for what another source has read today. */
  private long cost(XPage page, StreamPlace place) {
    List<BigInteger> charged = new ArrayList<>(page.repeated().keySet());
    page.posts().stream()
        .map(XPost::id)
        .filter(post -> !place.wasReadOn(desk.today(), post))
        .forEach(charged::add);
    return (charged.size() + page.strange()) * prices.post()
        + names.charged(page.authors().keySet(), desk.today()) * prices.user();
  }

  private static String second(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
