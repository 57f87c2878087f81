package org.tidings.manage;

import java.time.Instant;
import java.util.Optional;
import org.tidings.json.JsonText;
import org.tidings.source.Source;
import org.tidings.source.SourceStatus;
import org.tidings.source.SyncState;

/** Shows sources to their owner. */
final class SourceViews {

  private SourceViews() {}

  static SourceView view(Source source, SyncState state, Instant now) {
    return new SourceView(
        source.id(),
        source.type().code(),
        source.name(),
        JsonText.parse(source.config()),
        source.status().code(),
        source.lastSyncAt(),
        state.errorCount(),
        state.lastError(),
        state.nextPollAt(),
        source.status() == SourceStatus.ACTIVE ? state.silentSince(now) : Optional.empty(),
        source.isShared(),
        source.retentionDays(),
        source.createdAt());
  }
}
