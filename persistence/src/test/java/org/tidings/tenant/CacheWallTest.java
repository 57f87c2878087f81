package org.tidings.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.testing.TestDatabase;

/**
 * No cache of EclipseLink's shows one tenant what it keeps of another. Row-level security cannot
 * guard that: what is cached is not asked of the database.
 */
class CacheWallTest {

  private static final TenantId ACME = TenantId.random();
  private static final TenantId GLOBEX = TenantId.random();
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  /** Takes the wall away. */
  private static final Map<String, String> SHARED =
      Map.of(
          "jakarta.persistence.sharedCache.mode", "ALL",
          "eclipselink.multitenant.tenants-share-cache", "true");

  private final TestDatabase database = new TestDatabase();
  private final TenantContext tenants = new TenantContext();
  private TestTransactions transactions = new TestTransactions(database, tenants);

  @BeforeEach
  void twoTenants() {
    for (TenantId tenant : new TenantId[] {ACME, GLOBEX}) {
      transactions.in(
          tenant,
          guarded -> {
            guarded.current().persist(new Tenant(tenant, "Name of " + tenant, "free", NOON));
            return null;
          });
    }
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void what_one_tenant_has_read_another_does_not_find() {
    nameReadBy(GLOBEX); // warms whatever cache there is

    transactions.in(
        ACME,
        guarded -> {
          EntityManager entities = guarded.current();
          assertThat(entities.find(Tenant.class, GLOBEX.value())).isNull();
          assertThat(
                  entities
                      .createQuery("select t from Tenant t where t.id = :id", Tenant.class)
                      .setParameter("id", GLOBEX.value())
                      .getResultList())
              .isEmpty();
          return null;
        });
  }

  @Test
  void what_was_changed_behind_it_is_read_anew() throws SQLException {
    assertThat(nameReadBy(GLOBEX)).isNotEqualTo("Renamed");
    TestDatabase.execute(database.superuser(), "update tenants set name = 'Renamed'");

    assertThat(nameReadBy(GLOBEX)).isEqualTo("Renamed");
  }

  @Test
  void no_entity_is_kept_beyond_its_transaction() {
    checkIsolation();
  }

  @Test
  void with_a_cache_that_tenants_share_that_check_fails() {
    transactions.close();
    transactions = new TestTransactions(database, tenants, SHARED);

    assertThatThrownBy(this::checkIsolation).isInstanceOf(AssertionError.class);
  }

  private void checkIsolation() {
    assertThat(transactions.withEntityManager(CacheWallTest::descriptors))
        .filteredOn(one -> !one.isAggregateDescriptor()) // a part of an entity is kept with it
        .isNotEmpty()
        .allMatch(entity -> entity.getCachePolicy().isIsolated());
  }

  private static Collection<ClassDescriptor> descriptors(EntityManager entities) {
    return entities.unwrap(Session.class).getDescriptors().values();
  }

  private String nameReadBy(TenantId tenant) {
    return transactions.in(
        tenant, guarded -> guarded.current().find(Tenant.class, tenant.value()).name());
  }
}
