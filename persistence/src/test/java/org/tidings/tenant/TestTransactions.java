package org.tidings.tenant;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.tidings.testing.ResourceLocalRegistry;
import org.tidings.testing.TestDatabase;

/** The entities over a test database, a transaction at a time, without a container. */
public final class TestTransactions implements AutoCloseable {

  private final TenantContext tenants;
  private final EntityManagerFactory factory;

  public TestTransactions(TestDatabase database, TenantContext tenants) {
    this(database, tenants, Map.of());
  }

  TestTransactions(TestDatabase database, TenantContext tenants, Map<String, ?> properties) {
    this.tenants = tenants;
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", "");
    settings.put("jakarta.persistence.nonJtaDataSource", database.app());
    settings.put("eclipselink.session-name", "test-" + System.identityHashCode(this));
    settings.putAll(properties);
    this.factory = Persistence.createEntityManagerFactory("tidings", settings);
  }

  /** Does the work for the tenant in a transaction of its own. */
  public <T> T in(TenantId tenant, Function<TenantEntityManager, T> work) {
    return tenants.call(tenant, () -> inTransaction(work));
  }

  /** Does the work in a transaction, without entering a tenant. */
  <T> T inTransaction(Function<TenantEntityManager, T> work) {
    return withEntityManager(
        entities ->
            work.apply(
                new TenantEntityManager(
                    tenants, entities, new ResourceLocalRegistry(entities.getTransaction()))));
  }

  <T> T withEntityManager(Function<EntityManager, T> work) {
    EntityManager entities = factory.createEntityManager();
    try {
      entities.getTransaction().begin();
      T result = work.apply(entities);
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.close();
    }
  }

  @Override
  public void close() {
    factory.close();
  }
}
