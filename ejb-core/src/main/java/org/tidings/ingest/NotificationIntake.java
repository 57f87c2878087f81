package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tidings.crash.CrashPoint;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.notification.Notification;
import org.tidings.notification.NotificationContent;
import org.tidings.notification.Notifications;
import org.tidings.queue.MessageKind;
import org.tidings.queue.Outgoing;
import org.tidings.secrets.ContentVault;
import org.tidings.source.DueSource;
import org.tidings.source.Source;
import org.tidings.source.Sources;
import org.tidings.source.SyncState;
import org.tidings.source.UnreadableItemRow;

/**
 * Stores what a poll brought. Notifications, the list of unreadable items, the source's new cursor
 * and the outbox messages commit together or not at all.
 */
@ApplicationScoped
public class NotificationIntake {

  /** Small enough that a message is handled long before it would be delivered again. */
  static final int IDS_PER_MESSAGE = 25;

  /**
   * A source that refuses us is asked so many times, so far apart, and then waits for its owner.
   */
  static final int REFUSALS = 3;

  static final Duration BETWEEN_REFUSALS = Duration.ofMinutes(30);

  private final Sources sources;
  private final Notifications notifications;
  private final ContentVault vault;
  private final Outgoing outgoing;
  private final PollSettings settings;
  private final Clock clock;

  @Inject
  public NotificationIntake(
      Sources sources,
      Notifications notifications,
      ContentVault vault,
      Outgoing outgoing,
      PollSettings settings,
      Clock clock) {
    this.sources = sources;
    this.notifications = notifications;
    this.vault = vault;
    this.outgoing = outgoing;
    this.settings = settings;
    this.clock = clock;
  }

  protected NotificationIntake() {
    this(null, null, null, null, null, null); // for the container
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void record(PolledSource polled) {
    DueSource due = polled.source();
    SyncState state = sources.lockSyncState(due.sourceId()).orElse(null);
    Source source = sources.find(due.sourceId()).orElse(null);
    if (state == null || source == null || !state.holds(due.fence())) {
      return; // disconnected, or polled by somebody else since our lease ended
    }
    record(source, state, polled.outcome(), clock.instant());
    CrashPoint.BEFORE_INTAKE_COMMIT.hit();
  }

  private void record(Source source, SyncState state, PollOutcome outcome, Instant now) {
    if (outcome instanceof PollOutcome.Fetched fetched) {
      store(source, fetched, now);
      Instant next = fetched.more() ? now : now.plus(settings.interval());
      state.advanceTo(fetched.next(), newest(fetched), now, next);
      source.synced(now);
    } else if (outcome instanceof PollOutcome.Throttled throttled) {
      state.waitUntil(throttled.message(), now.plus(throttled.retryAfter()));
      source.failing();
    } else if (outcome instanceof PollOutcome.Unreachable unreachable) {
      state.backOff(unreachable.message(), settings.interval(), now);
      source.failing();
    } else if (outcome instanceof PollOutcome.Refused refused) {
      state.refused(refused.message(), REFUSALS, now.plus(BETWEEN_REFUSALS));
      source.needsAttention();
    }
  }

  private static Optional<String> newest(PollOutcome.Fetched fetched) {
    List<FetchedItem> items = fetched.items();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(items.get(items.size() - 1).externalId());
  }

  private void store(Source source, PollOutcome.Fetched fetched, Instant now) {
    List<Notification> added =
        unknown(source, fetched.items()).stream()
            .map(item -> notification(source, item, now))
            .toList();
    notifications.addAll(added);
    List<UUID> ids = added.stream().map(Notification::id).toList();
    for (int from = 0; from < ids.size(); from += IDS_PER_MESSAGE) {
      outgoing.enqueue(
          MessageKind.SUMMARIZE_NOTIFICATIONS,
          ids.subList(from, Math.min(from + IDS_PER_MESSAGE, ids.size())));
    }
    fetched.unreadable().forEach(item -> sources.addUnreadable(row(source, item, now)));
  }

  /** The items that are news: not stored before, each once, and none of our own digests. */
  private Collection<FetchedItem> unknown(Source source, List<FetchedItem> items) {
    Map<String, FetchedItem> news = new LinkedHashMap<>();
    items.stream()
        .filter(item -> !item.traits().contains(Trait.OWN_DIGEST))
        .forEach(item -> news.putIfAbsent(item.externalId(), item));
    news.keySet().removeAll(notifications.known(source.id(), List.copyOf(news.keySet())));
    return news.values();
  }

  private Notification notification(Source source, FetchedItem item, Instant now) {
    UUID id = UUID.randomUUID();
    NotificationContent content =
        new NotificationContent(
            item.from().name(),
            item.from().address(),
            item.subject(),
            item.text(),
            item.position(),
            item.url().map(Object::toString));
    return new Notification(
        id,
        source,
        new Notification.Origin(item.externalId(), item.threadKey(), names(item.traits())),
        vault.seal(source.userId(), id, content),
        item.occurredAt(),
        now);
  }

  private static Set<String> names(Set<Trait> traits) {
    return traits.stream().map(Trait::name).collect(Collectors.toSet());
  }

  private static UnreadableItemRow row(Source source, UnreadableItem item, Instant now) {
    return new UnreadableItemRow(
        source.id(), item.externalId(), item.position(), item.reason(), now);
  }
}
