package org.tidings.ingest;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tidings.digest.Digests;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.notification.Notification;
import org.tidings.notification.NotificationContent;
import org.tidings.notification.Notifications;
import org.tidings.secrets.ContentVault;
import org.tidings.secrets.KeysetNeededException;
import org.tidings.secrets.TenantKeyUnavailableException;
import org.tidings.source.Source;
import org.tidings.source.Sources;
import org.tidings.source.UnreadableItemRow;

/** Turns the items that a source sent into rows, those that are news and each once. */
@ApplicationScoped
public class NewItems {

  /**
   * What may be kept so long is deleted so much earlier: a deletion that fails has a second try.
   */
  static final Duration SPARE = Duration.ofHours(3);

  private static final int MOST_UNTOLD = 1_000;

  private final Sources sources;
  private final Notifications notifications;
  private final Digests digests;
  private final SourceConnectors connectors;
  private final ContentVault vault;

  @Inject
  public NewItems(
      Sources sources,
      Notifications notifications,
      Digests digests,
      SourceConnectors connectors,
      ContentVault vault) {
    this.sources = sources;
    this.notifications = notifications;
    this.digests = digests;
    this.connectors = connectors;
    this.vault = vault;
  }

  protected NewItems() {
    this(null, null, null, null, null); // for the container
  }

  /** Which items are stored already of what sources sent; one question for all of them. */
  Map<UUID, Set<String>> known(Map<UUID, PollOutcome.Fetched> sent) {
    return notifications.known(
        sent.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> ids(one.getValue()))));
  }

  private static Set<String> ids(PollOutcome.Fetched fetched) {
    return fetched.items().stream().map(FetchedItem::externalId).collect(toSet());
  }

  /**
   * Stores them in the current transaction; answers the ids of the notifications.
   *
   * @param known those stored already, by source, before any was withdrawn
   */
  List<UUID> store(
      Source source, PollOutcome.Fetched fetched, Map<UUID, Set<String>> known, Instant now) {
    withdraw(source, fetched.withdrawn());
    List<Notification> added =
        unknown(fetched, known.getOrDefault(source.id(), Set.of())).stream()
            .map(item -> notification(source, item, now))
            .toList();
    notifications.addAll(added);
    fetched.unreadable().forEach(item -> sources.addUnreadable(row(source, item, now)));
    markRead(source, fetched.read());
    return added.stream().map(Notification::id).toList();
  }

  private void withdraw(Source source, Set<String> identities) {
    List<UUID> ids = notifications.idsOf(source.id(), identities);
    digests.removeLedBy(ids);
    notifications.removeAll(ids);
  }

  /**
   * Marks those that no digest has told of yet. Where an item stands is encrypted with it, so that
   * each is opened; there is something to mark rarely.
   */
  private void markRead(Source source, Set<String> positions) {
    if (!positions.isEmpty()) {
      notifications.untoldOf(source.id(), MOST_UNTOLD).stream()
          .filter(item -> !item.traits().contains(Trait.READ.name()))
          .filter(item -> stands(item, positions))
          .forEach(item -> item.add(Trait.READ.name()));
    }
  }

  private boolean stands(Notification item, Set<String> positions) {
    try {
      return positions.contains(vault.contentOf(item).position());
    } catch (KeysetNeededException | TenantKeyUnavailableException e) {
      throw e; // none can be opened for now, and the poll is repeated
    } catch (RuntimeException e) {
      return false; // the digest says so; the others are marked all the same
    }
  }

  /** The items that are news: not stored before, each once, and none of our own mails. */
  private static Collection<FetchedItem> unknown(PollOutcome.Fetched fetched, Set<String> known) {
    Map<String, FetchedItem> news = new LinkedHashMap<>();
    fetched.items().stream()
        .filter(item -> !item.traits().contains(Trait.OWN_MAIL))
        .filter(
            item ->
                !known.contains(item.externalId())
                    || fetched.withdrawn().contains(item.externalId()))
        .forEach(item -> news.putIfAbsent(item.externalId(), item));
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
            item.list(),
            item.position(),
            item.url().map(Object::toString));
    Notification notification =
        new Notification(
            id,
            source,
            new Notification.Origin(item.externalId(), item.threadKey(), names(item.traits())),
            vault.seal(source.userId(), id, content),
            item.occurredAt(),
            now);
    endOf(source, now).ifPresent(notification::keepUntil);
    return notification;
  }

  /** Until when it may be kept, where its source limits that. */
  private Optional<Instant> endOf(Source source, Instant now) {
    return connectors
        .find(source.type().code())
        .flatMap(SourceKind::keptAtMost)
        .map(atMost -> now.plus(atMost).minus(SPARE));
  }

  private static Set<String> names(Set<Trait> traits) {
    return traits.stream().map(Trait::name).collect(toSet());
  }

  private static UnreadableItemRow row(Source source, UnreadableItem item, Instant now) {
    return new UnreadableItemRow(
        source.id(), item.externalId(), item.position(), item.reason(), now);
  }
}
