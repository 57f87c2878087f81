package org.tidings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidings.account.User;
import org.tidings.tenant.Tenant;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

class JpaSourcesTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final TestTransactions transactions =
      new TestTransactions(new TestDatabase(), new TenantContext());
  private final TenantId acme = TenantId.random();
  private final TenantId globex = TenantId.random();

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void only_what_its_owner_shares_is_shared_and_only_within_its_workspace() {
    connect(acme, false);
    UUID shared = connect(acme, true);

    assertThat(in(acme, Sources::shared)).extracting(Source::id).containsExactly(shared);
    assertThat(in(globex, Sources::shared)).isEmpty();
  }

  @Test
  void what_is_known_of_a_sources_rhythm_is_kept() {
    UUID source = connect(acme, false);
    UUID digest = UUID.randomUUID();
    Instant last = NOON.plus(Duration.ofDays(Rhythm.LEAST_NEWS));
    for (int day = 0; day <= Rhythm.LEAST_NEWS; day++) {
      Instant then = NOON.plus(Duration.ofDays(day));
      inState(source, state -> state.heard(true, then));
    }
    inState(source, state -> state.tellSilenceIn(digest));

    inState(
        source,
        state -> {
          assertThat(state.silentSince(last.plus(Duration.ofDays(3)))).isEmpty();
          assertThat(state.silentSince(last.plus(Duration.ofDays(4)))).contains(last);
          assertThat(state.tellSilenceIn(UUID.randomUUID())).isFalse();
        });
  }

  private void inState(UUID source, Consumer<SyncState> work) {
    in(
        acme,
        sources -> {
          work.accept(sources.lockSyncState(source).orElseThrow());
          return null;
        });
  }

  /** Connects a source of a new person's. */
  private UUID connect(TenantId tenant, boolean shared) {
    UUID user = UUID.randomUUID();
    Source source =
        new Source(
            UUID.randomUUID(), user, new SourceType("email"), "Work", "{}", new byte[0], NOON);
    source.share(shared, NOON);
    transactions.in(
        tenant,
        entities -> {
          if (entities.current().find(Tenant.class, tenant.value()) == null) {
            entities.current().persist(new Tenant(tenant, "Workspace", "free", NOON));
            entities.current().flush();
          }
          entities
              .current()
              .persist(
                  new User(
                      user,
                      UUID.randomUUID(),
                      user.toString(),
                      ZoneOffset.UTC,
                      "en",
                      "free",
                      NOON));
          entities.current().flush();
          new JpaSources(entities).add(source, NOON);
          return null;
        });
    return source.id();
  }

  private <T> T in(TenantId tenant, Function<Sources, T> work) {
    return transactions.in(tenant, entities -> work.apply(new JpaSources(entities)));
  }
}
