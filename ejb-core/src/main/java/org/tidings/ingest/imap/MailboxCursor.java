package org.tidings.ingest.imap;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidings.json.JsonText;
import org.tidings.source.SourceCursor;

/** How far each folder of a mailbox has been read, by folder name. */
final class MailboxCursor {

  private final Map<String, FolderCursor> folders = new TreeMap<>();

  static MailboxCursor of(SourceCursor cursor) {
    MailboxCursor mailbox = new MailboxCursor();
    if (!cursor.isStart()) {
      JsonObject json = JsonText.parse(cursor.value());
      json.keySet()
          .forEach(
              name -> mailbox.folders.put(name, FolderCursor.fromJson(json.getJsonObject(name))));
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
    JsonObjectBuilder json = JsonText.object();
    folders.forEach((name, cursor) -> json.add(name, cursor.writeTo(JsonText.object())));
    return new SourceCursor(json.build().toString());
  }
}
