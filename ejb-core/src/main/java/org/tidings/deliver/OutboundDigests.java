package org.tidings.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.User;
import org.tidings.compose.EntryVault;
import org.tidings.delivery.Channel;
import org.tidings.delivery.Delivery;
import org.tidings.digest.Digest;
import org.tidings.digest.DigestEntry;
import org.tidings.digest.Digests;
import org.tidings.digest.LedgerLine;
import org.tidings.notification.Notifications;
import org.tidings.source.Source;
import org.tidings.source.SourceStatus;
import org.tidings.source.Sources;
import org.tidings.source.SyncState;
import org.tidings.tenant.TenantContext;

/** Puts together, in the current transaction, what leaves with a delivery. */
@ApplicationScoped
class OutboundDigests {

  private final Digests digests;
  private final Notifications notifications;
  private final Accounts accounts;
  private final Sources sources;
  private final EntryVault entries;
  private final PortalLinks portal;
  private final UnsubscribeLinks unsubscribing;
  private final TenantContext tenants;
  private final Clock clock;

  @Inject
  OutboundDigests(
      Digests digests,
      Notifications notifications,
      Accounts accounts,
      Sources sources,
      EntryVault entries,
      PortalLinks portal,
      UnsubscribeLinks unsubscribing,
      TenantContext tenants,
      Clock clock) {
    this.digests = digests;
    this.notifications = notifications;
    this.accounts = accounts;
    this.sources = sources;
    this.entries = entries;
    this.portal = portal;
    this.unsubscribing = unsubscribing;
    this.tenants = tenants;
    this.clock = clock;
  }

  protected OutboundDigests() {
    this(null, null, null, null, null, null, null, null, null); // for the container
  }

  public OutboundDigest of(Delivery delivery, Channel channel) {
    Digest digest = digests.find(delivery.digestId()).orElseThrow();
    User user = accounts.user(digest.userId());
    Map<UUID, SyncState> states = sources.syncStatesOf(user.id());
    return new OutboundDigest(
        digest.id(),
        delivery.messageId(),
        channel.address(),
        new OutboundDigest.Reader(Locale.forLanguageTag(user.locale()), user.timeZone()),
        digest.composedAt().orElse(digest.createdAt()),
        digest.windowStart(),
        digest.windowEnd(),
        lines(digest),
        digest.tally(),
        notifications.countUntold(user.id(), digest.windowEnd()),
        sources.ofUser(user.id()).stream()
            .filter(source -> source.status() != SourceStatus.PAUSED)
            .map(source -> coverage(source, states.get(source.id()), digest.id()))
            .toList(),
        new OutboundDigest.Links(
            portal.digest(digest.id()),
            portal.schedule(),
            portal.unsubscribe(unsubscribing.tokenFor(tenants.require(), channel.id()))));
  }

  private List<OutboundDigest.Line> lines(Digest digest) {
    Map<Integer, UUID> cited = citedBy(digests.ledger(digest.id()));
    return digests.entries(digest.id()).stream()
        .filter(row -> cited.containsKey(row.position())) // else the user deleted what it told
        .map(row -> line(digest, row, cited.get(row.position())))
        .toList();
  }

  private OutboundDigest.Line line(Digest digest, DigestEntry row, UUID notificationId) {
    EntryVault.Entry entry = entries.open(digest.userId(), digest.id(), row);
    return new OutboundDigest.Line(
        entry.headline(),
        entry.text(),
        entry.byline(),
        row.importance(),
        entry.url(),
        portal.notification(notificationId));
  }

  /** The notification that each entry leads back to: the one whose words it uses, if possible. */
  private static Map<Integer, UUID> citedBy(List<LedgerLine> ledger) {
    Map<Integer, UUID> cited = new HashMap<>();
    ledger.stream()
        .filter(line -> line.outcome().isCited())
        .sorted(Comparator.comparing(LedgerLine::outcome)) // what is included before what is merged
        .forEach(
            line -> cited.putIfAbsent(line.entryPosition().orElseThrow(), line.notificationId()));
    return cited;
  }

  private OutboundDigest.Coverage coverage(Source source, SyncState state, UUID digestId) {
    return new OutboundDigest.Coverage(
        source.name(),
        switch (source.status()) {
          case ERROR -> Optional.of("could not be read lately");
          case NEEDS_ATTENTION -> Optional.of("needs your attention");
          default -> silence(state, digestId);
        });
  }

  /** Told once: a digest that leaves over several channels, or again, says the same each time. */
  private Optional<String> silence(SyncState state, UUID digestId) {
    Instant now = clock.instant();
    return state
        .silentSince(now)
        .filter(since -> state.tellSilenceIn(digestId))
        .map(since -> Duration.between(since, now).toDays())
        .map(
            days ->
                "has brought nothing for %s, which is unusual; see whether it is still connected"
                    .formatted(days == 1 ? "a day" : days + " days"));
  }
}
