package org.tidings.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tidings.account.Membership;
import org.tidings.account.Role;
import org.tidings.account.StoredAccounts;
import org.tidings.account.User;
import org.tidings.account.UserKey;
import org.tidings.digest.StoredDigests;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.NewItems;
import org.tidings.ingest.NotificationIntake;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollSettings;
import org.tidings.ingest.PolledSource;
import org.tidings.ingest.SourceConnectors;
import org.tidings.notification.StoredNotifications;
import org.tidings.outbox.StoredOutbox;
import org.tidings.plan.CurrentPlan;
import org.tidings.plan.PlanBook;
import org.tidings.queue.Outgoing;
import org.tidings.secrets.ContentVault;
import org.tidings.secrets.UserKeys;
import org.tidings.secrets.Vault;
import org.tidings.secrets.local.LocalMasterKey;
import org.tidings.source.DueSource;
import org.tidings.source.Source;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;
import org.tidings.source.Sources;
import org.tidings.source.StoredSources;
import org.tidings.source.SyncState;
import org.tidings.tenant.Tenant;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantEntityManager;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.memory.InMemoryAccounts;
import org.tidings.testing.memory.TestPlans;
import org.tidings.testing.memory.UnheardEvent;

/** A user with two mailboxes in a database, whose news the product's intake stores. */
final class StoredMailbox implements TwoConnections.Storage {

  private static final int TEXT_CHARS = 3_700;

  /** Makes a row of 4 KB, encrypted and with all around it. */
  private static final String TEXT = text();

  final TenantId tenant = TenantId.random();
  final UUID user = UUID.randomUUID();
  final List<UUID> sources = List.of(UUID.randomUUID(), UUID.randomUUID());

  private final Clock clock = Clock.systemUTC();
  private final PollSettings settings =
      new PollSettings(Duration.ofMinutes(5), Duration.ofMinutes(1), 16, 20);
  private final PlanBook plans = TestPlans.BOOK;
  private final TestTransactions transactions;
  private final ContentVault vault;

  private StoredMailbox(TestTransactions transactions, ContentVault vault) {
    this.transactions = transactions;
    this.vault = vault;
  }

  static StoredMailbox open(
      TestTransactions transactions,
      Path directory,
      BiFunction<UserKeys, TenantContext, Vault> vault) {
    TenantContext tenants = new TenantContext();
    InMemoryAccounts accounts = new InMemoryAccounts();
    LocalMasterKey master = new LocalMasterKey(directory.resolve("master.json").toString());
    UserKeys keys = new UserKeys(master, tenants, accounts, Clock.systemUTC());
    StoredMailbox mailbox =
        new StoredMailbox(transactions, new ContentVault(vault.apply(keys, tenants)));
    mailbox.createRows(accounts, keys);
    return mailbox;
  }

  private void createRows(InMemoryAccounts accounts, UserKeys keys) {
    Instant now = clock.instant();
    User owner =
        new User(user, UUID.randomUUID(), "ann@example.org", ZoneOffset.UTC, "en", "free", now);
    persist(new Tenant(tenant, "Acme", "free", now));
    persist(owner);
    UserKey key = transactions.in(tenant, entities -> keys.create(user));
    accounts.add(owner, new Membership(user, Role.OWNER), key);
    for (UUID source : sources) {
      persist(new Source(source, user, new SourceType("email"), "Work", "{}", new byte[0], now));
      persist(new SyncState(source, now));
    }
  }

  private void persist(Object entity) {
    transactions.in(
        tenant,
        entities -> {
          entities.current().persist(entity);
          return null;
        });
  }

  @Override
  public void store(int connection) {
    DueSource due = new DueSource(tenant, sources.get(connection), 0, false);
    for (int batch = 0; batch < TwoConnections.BATCHES_EACH; batch++) {
      PolledSource polled = new PolledSource(due, news());
      transactions.in(
          tenant,
          entities -> {
            intake(entities).record(List.of(polled));
            return null;
          });
    }
  }

  /** How long the content of one of these rows is. */
  int sealedBytes() {
    return transactions.in(
        tenant,
        entities -> {
          intake(entities)
              .record(
                  List.of(
                      new PolledSource(new DueSource(tenant, sources.get(0), 0, false), news())));
          return StoredNotifications.in(entities)
              .untold(user, clock.instant(), 1)
              .get(0)
              .content()
              .length;
        });
  }

  private PollOutcome news() {
    List<FetchedItem> items =
        IntStream.range(0, TwoConnections.ROWS).mapToObj(i -> item()).toList();
    return new PollOutcome.Fetched(items, List.of(), SourceCursor.START, false);
  }

  /** Words that are as often repeated as those of a mail: unencrypted, it would shrink as one. */
  private static String text() {
    Random random = new Random(11);
    List<String> words =
        IntStream.range(0, 600)
            .mapToObj(i -> word(random))
            .collect(Collectors.toUnmodifiableList());
    StringBuilder text = new StringBuilder();
    while (text.length() < TEXT_CHARS) {
      text.append(words.get(random.nextInt(words.size()))).append(' ');
    }
    return text.toString();
  }

  private static String word(Random random) {
    return random
        .ints(2 + random.nextInt(9), 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private FetchedItem item() {
    String id = UUID.randomUUID().toString();
    return new FetchedItem(
        id,
        "INBOX;UIDVALIDITY=1/;UID=1",
        id,
        new FetchedItem.Author("Ann Example", "ann@example.org"),
        "News",
        TEXT,
        Optional.empty(),
        clock.instant(),
        Set.of());
  }

  private NotificationIntake intake(TenantEntityManager entities) {
    Sources stored = StoredSources.in(entities);
    return new NotificationIntake(
        stored,
        new NewItems(
            stored,
            StoredNotifications.in(entities),
            StoredDigests.in(entities),
            new SourceConnectors(List.of()),
            vault),
        new Outgoing(StoredOutbox.in(entities), new UnheardEvent<>(), clock),
        settings,
        new CurrentPlan(plans, StoredAccounts.in(entities), clock),
        clock);
  }
}
