package org.tidings.ingest;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tidings.crash.CrashPoint;
import org.tidings.json.JsonText;
import org.tidings.plan.CurrentPlan;
import org.tidings.problem.ConflictException;
import org.tidings.queue.MessageKind;
import org.tidings.queue.Outgoing;
import org.tidings.source.DueSource;
import org.tidings.source.Source;
import org.tidings.source.SourceStatus;
import org.tidings.source.Sources;
import org.tidings.source.SyncState;

/**
 * Stores what polls brought. Notifications, the lists of unreadable items, the sources' new cursors
 * and the outbox messages commit together or not at all.
 */
@ApplicationScoped
public class NotificationIntake {

  /** A source that refuses us is asked so far apart, a few times, and then waits for its owner. */
  static final Duration BETWEEN_REFUSALS = Duration.ofMinutes(30);

  static final Duration UNTIL_THE_NEXT_LOOK_FOR_THE_KEY = Duration.ofMinutes(1);
  static final String NO_KEY =
      "The key that protects this workspace cannot be used at the moment. We will try again.";

  private final Sources sources;
  private final NewItems items;
  private final Outgoing outgoing;
  private final PollSettings settings;
  private final CurrentPlan plan;
  private final Clock clock;

  @Inject
  public NotificationIntake(
      Sources sources,
      NewItems items,
      Outgoing outgoing,
      PollSettings settings,
      CurrentPlan plan,
      Clock clock) {
    this.sources = sources;
    this.items = items;
    this.outgoing = outgoing;
    this.settings = settings;
    this.plan = plan;
    this.clock = clock;
  }

  protected NotificationIntake() {
    this(null, null, null, null, null, null); // for the container
  }

  /** Stores the outcomes of polls of one tenant's sources. */
  @Transactional(TxType.REQUIRES_NEW)
  public void record(List<PolledSource> polled) {
    List<UUID> ids = polled.stream().map(one -> one.source().sourceId()).toList();
    Map<UUID, SyncState> states = sources.lockSyncStates(ids);
    Map<UUID, Source> rows = sources.findAll(ids);
    Map<UUID, Set<String>> known = items.known(sent(polled));
    Instant now = clock.instant();
    Duration interval = settings.interval(plan.limits().pollInterval());
    List<UUID> added = new ArrayList<>();
    for (PolledSource one : polled) {
      SyncState state = states.get(one.source().sourceId());
      Source source = rows.get(one.source().sourceId());
      // Else disconnected, or polled by somebody else since our lease ended.
      if (state != null && source != null && state.holds(one.source().fence())) {
        added.addAll(record(source, state, one.outcome(), known, interval, now));
      }
    }
    outgoing.enqueueAll(MessageKind.SUMMARIZE_NOTIFICATIONS, added);
    CrashPoint.BEFORE_INTAKE_COMMIT.hit();
  }

  private static Map<UUID, PollOutcome.Fetched> sent(List<PolledSource> polled) {
    return polled.stream()
        .filter(one -> one.outcome() instanceof PollOutcome.Fetched)
        .collect(toMap(one -> one.source().sourceId(), one -> (PollOutcome.Fetched) one.outcome()));
  }

  /**
   * Stores an item that a source told by itself.
   *
   * @throws ConflictException when its owner has paused it, or removed it just now
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void receive(UUID sourceId, FetchedItem item) {
    SyncState state = sources.lockSyncState(sourceId).orElseThrow(NotificationIntake::closed);
    Source source =
        sources
            .find(sourceId)
            .filter(one -> one.status() != SourceStatus.PAUSED)
            .orElseThrow(NotificationIntake::closed);
    PollOutcome.Fetched told =
        new PollOutcome.Fetched(List.of(item), List.of(), state.cursor(), false);
    Map<UUID, Set<String>> known = items.known(Map.of(sourceId, told));
    outgoing.enqueueAll(
        MessageKind.SUMMARIZE_NOTIFICATIONS,
        record(source, state, told, known, Duration.ZERO, clock.instant()));
    CrashPoint.BEFORE_INTAKE_COMMIT.hit();
  }

  private static ConflictException closed() {
    return new ConflictException(
        "Its owner takes nothing here at the moment. Send it again later.");
  }

  /** Notes that an outcome could not be stored, so that its source is not asked again at once. */
  @Transactional(TxType.REQUIRES_NEW)
  public void giveUp(DueSource due) {
    record(
        List.of(
            new PolledSource(
                due,
                new PollOutcome.Unreachable(
                    "What the source sent could not be stored. We will try again."))));
  }

  /** Notes that sources could not be asked since the workspace's key is not to be had for now. */
  @Transactional(TxType.REQUIRES_NEW)
  public void awaitKey(List<DueSource> due) {
    PollOutcome later = new PollOutcome.Throttled(UNTIL_THE_NEXT_LOOK_FOR_THE_KEY, NO_KEY);
    record(due.stream().map(one -> new PolledSource(one, later)).toList());
  }

  /** Answers the ids of the notifications that were added. */
  private List<UUID> record(
      Source source,
      SyncState state,
      PollOutcome outcome,
      Map<UUID, Set<String>> known,
      Duration interval,
      Instant now) {
    if (outcome instanceof PollOutcome.Fetched fetched) {
      List<UUID> added = items.store(source, fetched, known, now);
      Instant next = fetched.more() ? now : now.plus(longer(interval, fetched.rest()));
      state.advanceTo(fetched.next(), newest(fetched), now, next);
      state.heard(!added.isEmpty(), now);
      fetched.move().ifPresent(move -> follow(source, move, now));
      source.synced(now);
      return added;
    } else if (outcome instanceof PollOutcome.Throttled throttled) {
      state.waitAtLeast(throttled.message(), throttled.retryAfter(), now);
      source.failing();
    } else if (outcome instanceof PollOutcome.Postponed postponed) {
      state.postpone(now.plus(postponed.delay()));
    } else if (outcome instanceof PollOutcome.Unreachable unreachable) {
      state.backOff(unreachable.message(), interval, now);
      source.failing();
    } else if (outcome instanceof PollOutcome.Refused refused) {
      state.refused(refused.message(), refused.tries(), now.plus(BETWEEN_REFUSALS));
      source.needsAttention();
    }
    return List.of();
  }

  /** Unless its owner has changed the settings while the source was asked. */
  private static void follow(Source source, Move move, Instant now) {
    if (JsonText.parse(source.config()).equals(move.from())) {
      source.follow(move.to().toString(), move.place(), now);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Optional<String> newest(PollOutcome.Fetched fetched) {
    List<FetchedItem> items = fetched.items();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(items.get(items.size() - 1).externalId());
  }
}
