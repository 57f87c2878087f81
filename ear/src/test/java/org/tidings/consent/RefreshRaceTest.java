package org.tidings.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.account.Accounts;
import org.tidings.account.Membership;
import org.tidings.account.Role;
import org.tidings.account.StoredAccounts;
import org.tidings.account.User;
import org.tidings.account.UserKey;
import org.tidings.grant.Grant;
import org.tidings.grant.StoredGrants;
import org.tidings.grant.TokenLife;
import org.tidings.ingest.TokenAnswer;
import org.tidings.plan.MapConfig;
import org.tidings.secrets.PlatformSecrets;
import org.tidings.secrets.Secret;
import org.tidings.tenant.Statements;
import org.tidings.tenant.Tenant;
import org.tidings.tenant.TenantEntityManager;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;
import org.tidings.testing.memory.UnheardEvent;
import org.tidings.testing.memory.Workspace;

/** Two nodes that want another token at once, in a real database: one of them asks for it. */
class RefreshRaceTest {

  private static final Instant NOON = Workspace.NOON;
  private static final UUID GRANT = UUID.randomUUID();
  private static final Secret FIRST = new Secret("refresh-1");
  private static final String WAITING =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and wait_event_type = 'Lock'";

  private final Workspace world = new Workspace();
  private final TenantId acme = world.tenant;
  private final GrantVault vault = new GrantVault(world.vault);
  private final TestDatabase database = new TestDatabase();
  private final Statements superuser = new Statements(database.superuser());
  private final TestTransactions transactions = new TestTransactions(database, world.tenants);
  private final ConsentProviders providers =
      new ConsentProviders(
          new MapConfig(
              Map.of("tidings.public-url", "https://t.example", "tidings.x.client-id", "ours")),
          new PlatformSecrets(null));

  @BeforeEach
  void ann_has_an_account_whose_token_has_ended() {
    transactions.in(
        acme,
        entities -> {
          Accounts accounts = StoredAccounts.in(entities);
          accounts.open(new Tenant(acme, "Acme", "free", NOON));
          accounts.add(
              new User(
                  world.ann, UUID.randomUUID(), "ann@acme", ZoneOffset.UTC, "en", "free", NOON),
              new Membership(world.ann, Role.OWNER),
              new UserKey(world.ann, new byte[] {1}, NOON));
          Grant grant = new Grant(GRANT, world.ann, "x", NOON);
          grant.consented(
              "read",
              vault.seal(world.ann, GRANT, AccountName.UNKNOWN),
              vault.seal(
                  world.ann, GRANT, new StoredTokens(new Secret("access-1"), Optional.of(FIRST))),
              new TokenLife(true, NOON, Optional.empty()),
              NOON);
          StoredGrants.in(entities).add(grant);
          return null;
        });
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void the_second_node_waits_for_the_first_and_does_not_ask() {
    CompletableFuture<Refreshing> second =
        transactions.in(
            acme,
            entities -> {
              assertThat(begin(store(entities))).isInstanceOf(Refreshing.Ours.class);
              entities.current().flush();
              CompletableFuture<Refreshing> other =
                  CompletableFuture.supplyAsync(() -> inTransaction(this::begin));
              await("the second, waiting or done").until(() -> other.isDone() || somebodyWaits());
              return other;
            });

    assertThat(second.join()).isInstanceOf(Refreshing.NotNeeded.class);
  }

  @Test
  void who_was_slower_than_the_lease_does_not_overwrite_what_another_node_has_stored() {
    Refreshing.Ours slow = (Refreshing.Ours) inTransaction(this::begin);
    world.clock.advance(GrantStore.LEASE);
    Refreshing.Ours quick = (Refreshing.Ours) inTransaction(this::begin);
    assertThat(quick.afterLoss()).isTrue();
    inTransaction(store -> store.store(quick, issued("2")));

    TokenAnswer late = inTransaction(store -> store.store(slow, issued("3")));

    assertThat(((TokenAnswer.Granted) late).token().reveal()).isEqualTo("access-2");
    TokenAnswer refused = inTransaction(store -> store.refused(slow, "Gone"));
    assertThat(refused)
        .as("what a late node was refused says nothing of the newer token")
        .isSameAs(slow.meanwhile());
    assertThat(((TokenAnswer.Granted) fresh()).token().reveal()).isEqualTo("access-2");
  }

  private TokenAnswer fresh() {
    return ((Refreshing.NotNeeded) inTransaction(this::begin)).answer();
  }

  private Refreshing begin(GrantStore store) {
    return store.begin(world.ann, GRANT, Wish.fresh(world.clock.instant()));
  }

  private IssuedTokens issued(String number) {
    return new IssuedTokens(
        new Secret("access-" + number),
        Optional.of(new Secret("refresh-" + number)),
        Optional.empty(),
        world.clock.instant().plus(Duration.ofHours(2)),
        List.of("read"));
  }

  private <T> T inTransaction(Function<GrantStore, T> work) {
    return transactions.in(acme, entities -> work.apply(store(entities)));
  }

  private GrantStore store(TenantEntityManager entities) {
    return new GrantStore(
        StoredGrants.in(entities),
        vault,
        providers,
        StoredAccounts.in(entities),
        new UnheardEvent<>(),
        world.clock);
  }

  private boolean somebodyWaits() {
    return superuser.query("No answer", row -> row.getLong(1) > 0, WAITING).get(0);
  }
}
