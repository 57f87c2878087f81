package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.consent.ConsentForecast;
import org.tidings.ingest.AccountAccess;
import org.tidings.ingest.SourceConnectors;
import org.tidings.json.JsonText;
import org.tidings.source.Source;
import org.tidings.source.SourceStatus;
import org.tidings.source.Sources;
import org.tidings.source.SyncState;
import org.tidings.spend.SpendBook;

/** Shows sources to their owner. */
@ApplicationScoped
public class SourceViews {

  private final Sources sources;
  private final SourceConnectors connectors;
  private final ConsentForecast forecast;
  private final SpendBook spendBook;
  private final Clock clock;

  @Inject
  public SourceViews(
      Sources sources,
      SourceConnectors connectors,
      ConsentForecast forecast,
      SpendBook spendBook,
      Clock clock) {
    this.sources = sources;
    this.connectors = connectors;
    this.forecast = forecast;
    this.spendBook = spendBook;
    this.clock = clock;
  }

  protected SourceViews() {
    this(null, null, null, null, null); // for the container
  }

  /** All of a user's. */
  List<SourceView> of(UUID owner) {
    Map<UUID, SyncState> states = sources.syncStatesOf(owner);
    Map<UUID, Instant> walls = forecast.of(owner);
    return sources.ofUser(owner).stream()
        .map(source -> view(source, states.get(source.id()), walls))
        .toList();
  }

  SourceView of(Source source) {
    SyncState state = sources.syncState(source.id()).orElseThrow();
    return view(source, state, forecast.of(source.userId()));
  }

  private SourceView view(Source source, SyncState state, Map<UUID, Instant> walls) {
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
        source.status() == SourceStatus.ACTIVE
            ? state.silentSince(clock.instant())
            : Optional.empty(),
        source.isShared(),
        source.retentionDays(),
        wall(source, walls),
        connectors.find(source.type().code()).flatMap(spendBook::of).map(SpendingView::of),
        source.movedFrom(),
        source.createdAt());
  }

  /** When the account that it reads with must be connected again, if that is known. */
  private Optional<Instant> wall(Source source, Map<UUID, Instant> walls) {
    return connectors
        .find(source.type().code())
        .flatMap(one -> AccountAccess.accountIn(one, JsonText.parse(source.config())))
        .map(walls::get);
  }
}
