package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.tidings.ingest.PollRequested;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnectors;
import org.tidings.ingest.SourceCredentials;
import org.tidings.ingest.SourceKind;
import org.tidings.source.Source;
import org.tidings.source.Sources;
import org.tidings.source.SyncState;

/** Stores new sources, and has sources polled at once. */
@ApplicationScoped
public class SourceStart {

  private final Sources sources;
  private final SourceConnectors connectors;
  private final SourceCredentials credentials;
  private final Event<PollRequested> pollRequested;
  private final Clock clock;

  @Inject
  public SourceStart(
      Sources sources,
      SourceConnectors connectors,
      SourceCredentials credentials,
      Event<PollRequested> pollRequested,
      Clock clock) {
    this.sources = sources;
    this.connectors = connectors;
    this.credentials = credentials;
    this.pollRequested = pollRequested;
    this.clock = clock;
  }

  protected SourceStart() {
    this(null, null, null, null, null); // for the container
  }

  /** Stores a source whose settings have been checked, to be polled at once. */
  Source connect(UUID owner, SourceKind kind, String name, SourceAccess access) {
    UUID id = UUID.randomUUID();
    Source source =
        new Source(
            id,
            owner,
            kind.type(),
            name,
            access.settings().toString(),
            credentials.seal(owner, id, access.secrets()),
            clock.instant());
    sources.add(source, clock.instant());
    schedule(source, sources.syncState(id).orElseThrow());
    return source;
  }

  /** Has the source polled at once, if it is one that is polled at all. */
  void schedule(Source source, SyncState state) {
    if (connectors.polls(source.type())) {
      state.pollAt(clock.instant());
      pollRequested.fire(new PollRequested());
    } else {
      state.unschedule();
    }
  }
}
