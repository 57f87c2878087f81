package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.audit.Action;
import org.tidings.ingest.AccountAccess;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnectors;
import org.tidings.ingest.SourceCredentials;
import org.tidings.ingest.SourceKind;
import org.tidings.json.JsonText;
import org.tidings.plan.Allowance;
import org.tidings.plan.Quota;
import org.tidings.problem.InvalidInputException;
import org.tidings.source.Source;
import org.tidings.source.SourceStatus;
import org.tidings.source.Sources;
import org.tidings.source.SyncState;
import org.tidings.trail.AuditTrail;

/** Stores new sources and changed ones, each with its line in the audit log. */
@ApplicationScoped
public class SourceStore {

  private final Allowance allowance;
  private final Sources sources;
  private final SourceConnectors connectors;
  private final SourceCredentials credentials;
  private final AccountAccess accounts;
  private final SourceStart start;
  private final SourceViews views;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public SourceStore(
      Allowance allowance,
      Sources sources,
      SourceConnectors connectors,
      SourceCredentials credentials,
      AccountAccess accounts,
      SourceStart start,
      SourceViews views,
      AuditTrail trail,
      Clock clock) {
    this.allowance = allowance;
    this.sources = sources;
    this.connectors = connectors;
    this.credentials = credentials;
    this.accounts = accounts;
    this.start = start;
    this.views = views;
    this.trail = trail;
    this.clock = clock;
  }

  protected SourceStore() {
    this(null, null, null, null, null, null, null, null, null); // for the container
  }

  @Transactional
  SourceView get(UUID owner, UUID id) {
    return views.of(OwnSource.require(sources, owner, id));
  }

  @Transactional
  SourceView connect(UUID owner, SourceKind kind, NewSource wanted) {
    String name = SourceSettings.name(wanted.name());
    SourceAccess access = SourceSettings.read(kind, wanted.settings());
    accounts.requireOwn(kind, owner, access);
    allowance.demand(Quota.SOURCES, owner);
    Source source = start.connect(owner, kind, name, access);
    trail.record(owner, Action.SOURCE_CONNECTED, source.id());
    return views.of(source);
  }

  @Transactional
  SourceView change(UUID owner, UUID id, SourceChange change) {
    Source source = OwnSource.require(sources, owner, id);
    Instant now = clock.instant();
    change.name().ifPresent(name -> source.rename(SourceSettings.name(name), now));
    change.settings().ifPresent(patch -> reconfigure(source, patch, now));
    change.paused().ifPresent(paused -> pause(source, paused, now));
    change.shared().ifPresent(shared -> source.share(shared, now));
    change.retentionDays().ifPresent(days -> source.keepFor(retention(days), now));
    change.actions().forEach(action -> trail.record(owner, action, id));
    return views.of(source);
  }

  private Optional<Integer> retention(int days) {
    int longest = allowance.retentionDays();
    if (days < 0 || days > longest) {
      throw new InvalidInputException(
          "retentionDays",
          "Your plan keeps it for %d days at most; give 1 to %d, or 0 for as long as the plan does."
              .formatted(longest, longest));
    }
    return Optional.of(days).filter(chosen -> chosen > 0);
  }

  private void reconfigure(Source source, JsonObject patch, Instant now) {
    SourceKind kind = connectors.kindOf(source.type());
    SourceAccess access = SourceSettings.patch(kind, credentials.open(source), patch);
    accounts.requireOwn(kind, source.userId(), access);
    if (!access.settings().equals(JsonText.parse(source.config()))) {
      lockedState(source).forgetRhythm(); // another mailbox, or other folders of it
    }
    source.reconfigure(
        access.settings().toString(),
        credentials.seal(source.userId(), source.id(), access.secrets()),
        now);
    if (source.status() != SourceStatus.PAUSED) {
      resume(source, now);
    }
  }

  private void pause(Source source, boolean paused, Instant now) {
    if (!paused) {
      resume(source, now);
    } else if (source.status() != SourceStatus.PAUSED) {
      source.pause(now);
      lockedState(source).unschedule();
    }
  }

  private void resume(Source source, Instant now) {
    source.resume(now);
    start.schedule(source, lockedState(source));
  }

  private SyncState lockedState(Source source) {
    return sources.lockSyncState(source.id()).orElseThrow();
  }
}
