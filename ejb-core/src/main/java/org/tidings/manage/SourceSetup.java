package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.audit.Action;
import org.tidings.consent.ConsentForecast;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.ingest.AccountAccess;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnectors;
import org.tidings.ingest.SourceCredentials;
import org.tidings.ingest.SourceKind;
import org.tidings.json.JsonText;
import org.tidings.plan.Allowance;
import org.tidings.plan.Quota;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.source.Source;
import org.tidings.source.SourceStatus;
import org.tidings.source.Sources;
import org.tidings.source.SyncState;
import org.tidings.trail.AuditTrail;

/** Connects, changes and disconnects the caller's own sources. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class SourceSetup {

  static final int UNREADABLE_SHOWN = 200;

  private final CurrentCaller caller;
  private final Allowance allowance;
  private final Sources sources;
  private final SourceConnectors connectors;
  private final SourceCredentials credentials;
  private final SourceTesting testing;
  private final AccountAccess accounts;
  private final ConsentForecast forecast;
  private final SourceStart start;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public SourceSetup(
      CurrentCaller caller,
      Allowance allowance,
      Sources sources,
      SourceConnectors connectors,
      SourceCredentials credentials,
      SourceTesting testing,
      AccountAccess accounts,
      ConsentForecast forecast,
      SourceStart start,
      AuditTrail trail,
      Clock clock) {
    this.caller = caller;
    this.allowance = allowance;
    this.sources = sources;
    this.connectors = connectors;
    this.credentials = credentials;
    this.testing = testing;
    this.accounts = accounts;
    this.forecast = forecast;
    this.start = start;
    this.trail = trail;
    this.clock = clock;
  }

  protected SourceSetup() {
    this(null, null, null, null, null, null, null, null, null, null, null); // for the container
  }

  @Transactional
  public List<SourceView> list() {
    UUID me = caller.require().userId();
    Map<UUID, SyncState> states = sources.syncStatesOf(me);
    Map<UUID, Instant> walls = forecast.of(me);
    return sources.ofUser(me).stream()
        .map(
            source ->
                SourceViews.view(
                    source, states.get(source.id()), wall(source, walls), clock.instant()))
        .toList();
  }

  @Transactional
  public SourceView get(UUID id) {
    return view(own(id));
  }

  /**
   * Connects a source, to be polled at once. It is not tried here: {@link #test} does that.
   *
   * @throws ConflictException when the caller has as many as his plan allows
   */
  @Transactional
  public SourceView connect(NewSource wanted) {
    UUID me = caller.require().userId();
    SourceKind kind = testing.kind(wanted.type());
    String name = SourceSettings.name(wanted.name());
    SourceAccess access = SourceSettings.read(kind, wanted.settings());
    accounts.requireOwn(kind, me, access);
    allowance.demand(Quota.SOURCES, me);
    Source source = start.connect(me, kind, name, access);
    trail.record(me, Action.SOURCE_CONNECTED, source.id());
    return view(source);
  }

  /** Changes what is given. A source that failed is tried again with its new settings. */
  @Transactional
  public SourceView change(UUID id, SourceChange change) {
    Source source = own(id);
    Instant now = clock.instant();
    change.name().ifPresent(name -> source.rename(SourceSettings.name(name), now));
    change.settings().ifPresent(patch -> reconfigure(source, patch, now));
    change.paused().ifPresent(paused -> pause(source, paused, now));
    change.shared().ifPresent(shared -> source.share(shared, now));
    change.retentionDays().ifPresent(days -> source.keepFor(retention(days), now));
    change.actions().forEach(action -> trail.record(source.userId(), action, id));
    return view(source);
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

  /** Disconnects a source; what was found in it goes too. */
  @Transactional
  public void remove(UUID id) {
    Source source = own(id);
    lockedState(source); // first, as the intake does: else each may wait for the other
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
    start.schedule(source, lockedState(source));
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

  private SyncState lockedState(Source source) {
    return sources.lockSyncState(source.id()).orElseThrow();
  }

  private SourceView view(Source source) {
    return SourceViews.view(
        source,
        sources.syncState(source.id()).orElseThrow(),
        wall(source, forecast.of(source.userId())),
        clock.instant());
  }

  /** When the account that it reads with must be connected again, if that is known. */
  private Optional<Instant> wall(Source source, Map<UUID, Instant> walls) {
    return connectors
        .find(source.type().code())
        .flatMap(one -> AccountAccess.accountIn(one, JsonText.parse(source.config())))
        .map(walls::get);
  }
}
