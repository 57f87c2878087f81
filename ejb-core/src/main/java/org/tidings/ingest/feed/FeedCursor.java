package org.tidings.ingest.feed;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tidings.json.JsonText;
import org.tidings.net.HttpAnswer;
import org.tidings.source.SourceCursor;
import org.tidings.text.Hash;

/**
 * What is remembered of a feed from one poll to the next. It stays as it is for as long as the feed
 * does, so that it need not be written anew.
 *
 * @param owner a hash of the address in the settings that all this was learnt from
 * @param address where the feed is now, when the address in the settings led there
 * @param etag what the last whole document was called by the server
 * @param modified when the server says it was changed
 * @param readAt when the last whole document was read, where it has such names
 */
record FeedCursor(
    String owner,
    Optional<URI> address,
    Optional<String> etag,
    Optional<String> modified,
    Instant readAt,
    SeenEntries seen) {

  private static final int MAX_HEADER_CHARS = 300;

  /** The cursor for settings; nothing is remembered of another address than theirs. */
  static Optional<FeedCursor> of(SourceCursor cursor, FeedSettings settings) {
    if (cursor.isStart()) {
      return Optional.empty();
    }
    JsonObject json = JsonText.parse(cursor.value());
    return Optional.of(json)
        .filter(any -> json.getString("owner").equals(owner(settings)))
        .map(
            any ->
                new FeedCursor(
                    json.getString("owner"),
                    text(json, "address").map(URI::create),
                    text(json, "etag"),
                    text(json, "modified"),
                    Instant.ofEpochSecond(json.getJsonNumber("read").longValue()),
                    SeenEntries.parse(json.getString("seen"))));
  }

  /** What is remembered after a whole document has been read and dealt with. */
  static FeedCursor after(
      FeedSettings settings, URI address, HttpAnswer answer, Instant now, SeenEntries seen) {
    Optional<String> etag = header(answer, "etag");
    Optional<String> modified = header(answer, "last-modified");
    boolean named = etag.isPresent() || modified.isPresent();
    return new FeedCursor(
        owner(settings),
        Optional.of(address).filter(found -> !found.equals(settings.url())),
        etag,
        modified,
        named ? now : Instant.EPOCH,
        seen);
  }

  /** This one, so that the whole document is asked for next time: part of it waits. */
  FeedCursor unnamed() {
    return new FeedCursor(owner, address, Optional.empty(), Optional.empty(), Instant.EPOCH, seen);
  }

  SourceCursor toSourceCursor() {
    JsonObjectBuilder json = JsonText.object().add("owner", owner);
    address.ifPresent(uri -> json.add("address", uri.toString()));
    etag.ifPresent(value -> json.add("etag", value));
    modified.ifPresent(value -> json.add("modified", value));
    json.add("read", readAt.getEpochSecond()).add("seen", seen.toString());
    return new SourceCursor(json.build().toString());
  }

  private static String owner(FeedSettings settings) {
    return Hash.of(List.of(settings.url().toString()));
  }

  private static Optional<String> header(HttpAnswer answer, String name) {
    return answer
        .header(name)
        .filter(value -> !value.isBlank() && value.length() <= MAX_HEADER_CHARS)
        .filter(value -> value.chars().allMatch(c -> c >= ' ' && c < 0x7f));
  }

  private static Optional<String> text(JsonObject json, String name) {
    return Optional.ofNullable(json.getString(name, null));
  }
}
