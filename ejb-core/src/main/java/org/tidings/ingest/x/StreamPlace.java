package org.tidings.ingest.x;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.tidings.json.JsonText;

/**
 * How far a stream has been read.
 *
 * @param since the newest post that is dealt with; none before the first
 * @param start no older posts are wanted
 * @param day the day of UTC on which the range was read, in days since 1970
 * @param low the oldest post read on that day
 * @param high the newest
 */
record StreamPlace(
    Optional<BigInteger> since, Instant start, long day, BigInteger low, BigInteger high) {

  private static final BigInteger NONE = BigInteger.ZERO;

  static StreamPlace beginning(Instant start) {
    return new StreamPlace(Optional.empty(), start, 0, NONE, NONE);
  }

  static StreamPlace read(JsonObject json) {
    return new StreamPlace(
        Optional.ofNullable(json.getString("since", null)).map(BigInteger::new),
        Instant.ofEpochSecond(json.getJsonNumber("start").longValue()),
        json.getJsonNumber("day").longValue(),
        new BigInteger(json.getString("low")),
        new BigInteger(json.getString("high")));
  }

  JsonObjectBuilder json() {
    JsonObjectBuilder json = JsonText.object();
    since.ifPresent(id -> json.add("since", id.toString()));
    return json.add("start", start.getEpochSecond())
        .add("day", day)
        .add("low", low.toString())
        .add("high", high.toString());
  }

  /** Never goes back: posts may come out of order, and ids of unequal length are numbers. */
  StreamPlace advance(BigInteger post) {
    BigInteger newest = since.map(post::max).orElse(post);
    return new StreamPlace(Optional.of(newest), start, day, low, high);
  }

  /** Whether it was never read. */
  boolean isNew() {
    return since.isEmpty() && day == 0;
  }

  /** It was read, and nothing was there. */
  StreamPlace foundEmptyOn(long today) {
    return today == day ? this : new StreamPlace(since, start, today, BigInteger.ONE, NONE);
  }

  /** Everything between these posts was read today, and is not charged a second time. */
  StreamPlace readOn(long today, BigInteger oldest, BigInteger newest) {
    return today == day && low.compareTo(high) <= 0
        ? new StreamPlace(since, start, day, low.min(oldest), high.max(newest))
        : new StreamPlace(since, start, today, oldest, newest);
  }

  boolean wasReadOn(long today, BigInteger post) {
    return today == day && post.compareTo(low) >= 0 && post.compareTo(high) <= 0;
  }

  /** Whether the post is news; what was there before the stream was connected is not. */
  boolean wants(XPost post) {
    return since
        .map(known -> post.id().compareTo(known) > 0)
        .orElseGet(() -> post.createdAt().filter(time -> time.isBefore(start)).isEmpty());
  }
}
