package org.tidings.manage;

import java.time.Instant;
import java.util.Optional;
import org.tidings.json.JsonText;
import org.tidings.source.Source;
import org.tidings.source.SourceStatus;
import org.tidings.source.SyncState;
import org.tidings.spend.Spending;

/** Shows sources to their owner. */
final class SourceViews {

  private SourceViews() {}

  /**
   * A source to its owner.
   *
   * @param consentBy when the account that it reads with must be connected again, if that is known
   * @param spending what reading such sources has cost the workspace, if it costs anything
   */
  static SourceView view(
      Source source,
      SyncState state,
      Optional<Instant> consentBy,
      Optional<Spending> spending,
      Instant now) {
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
        consentBy,
        spending.map(SpendingView::of),
        source.createdAt());
  }
}
