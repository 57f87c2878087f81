package org.tidings.ingest.x;

import jakarta.json.JsonObjectBuilder;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidings.json.JsonText;
import org.tidings.source.SourceCursor;

/** The newest post dealt with in each stream of a source, by the stream's name. */
final class StreamCursors {

  private final Map<String, BigInteger> newest = new TreeMap<>();

  static StreamCursors of(SourceCursor cursor) {
    StreamCursors streams = new StreamCursors();
    if (!cursor.isStart()) {
      var json = JsonText.parse(cursor.value());
      json.keySet().forEach(name -> streams.advance(name, json.getString(name)));
    }
    return streams;
  }

  /** What to ask for as {@code since_id}; empty before the first post. */
  Optional<String> sinceId(String stream) {
    return Optional.ofNullable(newest.get(stream)).map(BigInteger::toString);
  }

  /** Never goes back: posts may come out of order, and ids of unequal length are numbers. */
  void advance(String stream, String postId) {
    newest.merge(stream, new BigInteger(postId), BigInteger::max);
  }

  SourceCursor toSourceCursor() {
    JsonObjectBuilder json = JsonText.object();
    newest.forEach((name, id) -> json.add(name, id.toString()));
    return new SourceCursor(json.build().toString());
  }
}
