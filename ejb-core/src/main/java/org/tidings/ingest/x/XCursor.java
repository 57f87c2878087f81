package org.tidings.ingest.x;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidings.json.JsonText;
import org.tidings.source.SourceCursor;
import org.tidings.text.Hash;

/**
 * How far each stream of a source has been read, and the ids that were asked for once and cost
 * money each time. Nothing is remembered of another account than the one in the settings.
 */
final class XCursor {

  private final String account;
  private final Map<String, String> ids = new TreeMap<>();
  private final Map<String, StreamPlace> places = new TreeMap<>();
  private NamesOfDay names = new NamesOfDay();

  private XCursor(String account) {
    this.account = account;
  }

  static XCursor of(SourceCursor cursor, XSettings settings) {
    XCursor read = new XCursor(Hash.of(List.of(settings.account())));
    if (cursor.isStart()) {
      return read;
    }
    JsonObject json = JsonText.parse(cursor.value());
    if (json.getString("account").equals(read.account)) {
      JsonObject ids = json.getJsonObject("ids");
      ids.keySet().forEach(name -> read.ids.put(name, ids.getString(name)));
      read.names = NamesOfDay.read(json.getJsonObject("names"));
      JsonObject streams = json.getJsonObject("streams");
      streams
          .keySet()
          .forEach(name -> read.places.put(name, StreamPlace.read(streams.getJsonObject(name))));
    }
    return read;
  }

  /** The id of the account that a stream belongs to. */
  Optional<String> id(XStream stream) {
    return Optional.ofNullable(ids.get(stream.accountName()));
  }

  void id(XStream stream, String id) {
    ids.put(stream.accountName(), id);
  }

  NamesOfDay names() {
    return names;
  }

  Optional<StreamPlace> place(XStream stream) {
    return Optional.ofNullable(places.get(stream.name()));
  }

  void place(XStream stream, StreamPlace place) {
    places.put(stream.name(), place);
  }

  /** Forgets what is not read any more. */
  SourceCursor toSourceCursor(Collection<XStream> streams) {
    places.keySet().retainAll(streams.stream().map(XStream::name).toList());
    JsonObjectBuilder known = JsonText.object();
    ids.forEach(known::add);
    JsonObjectBuilder read = JsonText.object();
    places.forEach((name, place) -> read.add(name, place.json()));
    return new SourceCursor(
        JsonText.object()
            .add("account", account)
            .add("ids", known)
            .add("names", names.json())
            .add("streams", read)
            .build()
            .toString());
  }
}
