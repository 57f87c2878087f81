package org.tidings.ingest.imap;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidings.source.SourceCursor;

/** How far each folder of a mailbox has been read, by folder name. */
final class MailboxCursor {

  /** The static methods of {@code Json} look for a provider at every call. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private final Map<String, FolderCursor> folders = new TreeMap<>();

  static MailboxCursor of(SourceCursor cursor) {
    MailboxCursor mailbox = new MailboxCursor();
    if (!cursor.isStart()) {
      try (JsonReader reader = JSON.createReader(new StringReader(cursor.value()))) {
        JsonObject json = reader.readObject();
        json.keySet()
            .forEach(
                name -> mailbox.folders.put(name, FolderCursor.fromJson(json.getJsonObject(name))));
      }
    }
    return mailbox;
  }

  Optional<FolderCursor> folder(String name) {
    return Optional.ofNullable(folders.get(name));
  }

  void set(String name, FolderCursor cursor) {
    folders.put(name, cursor);
  }

  SourceCursor toSourceCursor() {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    folders.forEach((name, cursor) -> json.add(name, cursor.writeTo(JSON.createObjectBuilder())));
    return new SourceCursor(json.build().toString());
  }
}
