package org.tidings.manage;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.tidings.source.Source;
import org.tidings.source.SyncState;

/** Shows sources to their owner. */
final class SourceViews {

  private SourceViews() {}

  static SourceView view(Source source, SyncState state) {
    return new SourceView(
        source.id(),
        source.type().code(),
        source.name(),
        parse(source.config()),
        source.status().code(),
        source.lastSyncAt(),
        state.errorCount(),
        state.lastError(),
        state.nextPollAt(),
        source.createdAt());
  }

  private static JsonObject parse(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
