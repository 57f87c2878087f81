package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.audit.Action;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.ingest.SourceConnectors;
import org.tidings.ingest.SourceKind;
import org.tidings.problem.ConflictException;
import org.tidings.source.Source;
import org.tidings.source.SourceStatus;
import org.tidings.source.Sources;
import org.tidings.trail.AuditTrail;

/**
 * Connects, changes and disconnects the caller's own sources. What was left out of their settings
 * and can be found is found first, outside of transactions.
 */
@ApplicationScoped
@Requires(Role.MEMBER)
public class SourceSetup {

  static final int UNREADABLE_SHOWN = 200;

  private final CurrentCaller caller;
  private final Sources sources;
  private final SourceConnectors connectors;
  private final SourceTesting testing;
  private final SourceStore store;
  private final SourceStart start;
  private final SourceViews views;
  private final AuditTrail trail;

  @Inject
  public SourceSetup(
      CurrentCaller caller,
      Sources sources,
      SourceConnectors connectors,
      SourceTesting testing,
      SourceStore store,
      SourceStart start,
      SourceViews views,
      AuditTrail trail) {
    this.caller = caller;
    this.sources = sources;
    this.connectors = connectors;
    this.testing = testing;
    this.store = store;
    this.start = start;
    this.views = views;
    this.trail = trail;
  }

  protected SourceSetup() {
    this(null, null, null, null, null, null, null, null); // for the container
  }

  @Transactional
  public List<SourceView> list() {
    return views.of(caller.require().userId());
  }

  @Transactional
  public SourceView get(UUID id) {
    return views.of(own(id));
  }

  /**
   * Connects a source, to be polled at once. It is not tried here: {@link #test} does that.
   *
   * @throws ConflictException when the caller has as many as his plan allows
   */
  public SourceView connect(NewSource wanted) {
    UUID me = caller.require().userId();
    SourceKind kind = testing.kind(wanted.type());
    return store.connect(me, kind, SourceSettings.complete(kind, wanted));
  }

  /** Changes what is given. A source that failed is tried again with its new settings. */
  public SourceView change(UUID id, SourceChange change) {
    UUID me = caller.require().userId();
    if (change.settings().isEmpty()) {
      return store.change(me, id, change);
    }
    SourceView present = store.get(me, id);
    SourceKind kind = testing.kind(present.type());
    JsonObject patch = SourceSettings.complete(kind, present.settings(), change.settings().get());
    return store.change(me, id, change.with(patch));
  }

  /** Disconnects a source; what was found in it goes too. */
  @Transactional
  public void remove(UUID id) {
    Source source = own(id);
    sources.lockSyncState(id); // first, as the intake does: else each may wait for the other
    sources.remove(source);
    trail.record(source.userId(), Action.SOURCE_REMOVED, id);
  }

  /** Tries a source without storing it. Connects to it, so it stands outside transactions. */
  public SourceTest test(NewSource wanted) {
    UUID me = caller.require().userId();
    SourceTest result = testing.test(wanted, me);
    trail.record(me, Action.SOURCE_TESTED, me);
    return result;
  }

  /** Has the source polled as soon as possible. */
  @Transactional
  public void poll(UUID id) {
    Source source = own(id);
    if (source.status() == SourceStatus.PAUSED) {
      throw new ConflictException("This source is paused; resume it first.");
    }
    if (!connectors.polls(source.type())) {
      throw new ConflictException("Nothing is asked here: what is sent to it arrives at once.");
    }
    start.schedule(source, sources.lockSyncState(id).orElseThrow());
  }

  /** The items that could not be read, newest first, at most 200. */
  @Transactional
  public List<UnreadableView> unreadable(UUID id) {
    return sources.unreadable(own(id).id(), UNREADABLE_SHOWN).stream()
        .map(UnreadableView::of)
        .toList();
  }

  private Source own(UUID id) {
    return OwnSource.require(sources, caller, id);
  }
}
