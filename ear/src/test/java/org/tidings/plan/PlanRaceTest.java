package org.tidings.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.account.Accounts;
import org.tidings.account.Membership;
import org.tidings.account.Role;
import org.tidings.account.StoredAccounts;
import org.tidings.account.User;
import org.tidings.account.UserKey;
import org.tidings.problem.ConflictException;
import org.tidings.source.Source;
import org.tidings.source.SourceType;
import org.tidings.source.Sources;
import org.tidings.source.StoredSources;
import org.tidings.tenant.Statements;
import org.tidings.tenant.Tenant;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantEntityManager;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;
import org.tidings.testing.memory.InMemoryApiTokens;
import org.tidings.testing.memory.InMemoryChannels;
import org.tidings.testing.memory.InMemoryDigests;
import org.tidings.testing.memory.InMemoryRules;
import org.tidings.testing.memory.TestPlans;

/** Two requests at once, for the last thing that a plan allows, in a real database. */
class PlanRaceTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final TenantId ACME = TenantId.random();
  private static final UUID ANN = UUID.randomUUID();
  private static final String WAITING =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and wait_event_type = 'Lock'";

  private final TestDatabase database = new TestDatabase();
  private final Statements superuser = new Statements(database.superuser());
  private final TestTransactions transactions = new TestTransactions(database, new TenantContext());

  @BeforeEach
  void annMayConnectOneMore() {
    transactions.in(
        ACME,
        entities -> {
          Accounts accounts = StoredAccounts.in(entities);
          accounts.open(new Tenant(ACME, "Acme", "free", NOON));
          accounts.add(
              new User(
                  ANN, UUID.randomUUID(), "ann@example.org", ZoneOffset.UTC, "en", "free", NOON),
              new Membership(ANN, Role.OWNER),
              new UserKey(ANN, new byte[] {1}, NOON));
          return null;
        });
    for (int i = 1; i < TestPlans.FREE.sources(); i++) {
      transactions.in(ACME, this::connect);
    }
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void the_second_of_two_waits_for_the_first_and_is_refused() {
    CompletableFuture<UUID> second =
        transactions.in(
            ACME,
            entities -> {
              connect(entities);
              entities.current().flush();
              CompletableFuture<UUID> other =
                  CompletableFuture.supplyAsync(() -> transactions.in(ACME, this::connect));
              await("the second, waiting or done").until(() -> other.isDone() || somebodyWaits());
              return other;
            });

    assertThatThrownBy(second::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ConflictException.class);
    int connected =
        transactions.in(ACME, entities -> StoredSources.in(entities).ofUser(ANN).size());
    assertThat(connected).isEqualTo(TestPlans.FREE.sources());
  }

  private boolean somebodyWaits() {
    return superuser.query("No answer", row -> row.getLong(1) > 0, WAITING).get(0);
  }

  private UUID connect(TenantEntityManager entities) {
    Sources sources = StoredSources.in(entities);
    Accounts accounts = StoredAccounts.in(entities);
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    new Allowance(
            new CurrentPlan(TestPlans.BOOK, accounts, clock),
            accounts,
            sources,
            new InMemoryChannels(),
            new InMemoryApiTokens(),
            new InMemoryRules(),
            new InMemoryDigests(),
            clock)
        .demand(Quota.SOURCES, ANN);
    UUID id = UUID.randomUUID();
    sources.add(
        new Source(id, ANN, new SourceType("email"), "Work", "{}", new byte[0], NOON), NOON);
    return id;
  }
}
