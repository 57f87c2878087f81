package org.tidings.tenant;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The only holder of the EntityManager. Ring 2 of the tenancy: it hands the EntityManager out bound
 * to the entered tenant, or throws; a transaction belongs to one tenant.
 */
@ApplicationScoped
public class TenantEntityManager {

  static final String TENANT_PROPERTY = "eclipselink.tenant-id";

  /** The same transaction resource key for every instance. */
  private static final String BOUND = TenantEntityManager.class.getName();

  @PersistenceContext(unitName = "tidings")
  private EntityManager entities;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  private final TenantContext tenants;

  @Inject
  public TenantEntityManager(TenantContext tenants) {
    this.tenants = tenants;
  }

  protected TenantEntityManager() {
    this(null); // for the container
  }

  TenantEntityManager(
      TenantContext tenants,
      EntityManager entities,
      TransactionSynchronizationRegistry transactions) {
    this.tenants = tenants;
    this.entities = entities;
    this.transactions = transactions;
  }

  /**
   * The EntityManager of the current transaction, bound to the entered tenant.
   *
   * @throws IllegalStateException when no tenant was entered, no transaction is active, or the
   *     transaction belongs to another tenant
   */
  public EntityManager current() {
    TenantId tenant = tenants.require();
    if (transactions.getTransactionKey() == null) {
      throw new IllegalStateException("A tenant's data is reached inside a transaction only");
    }
    Object bound = transactions.getResource(BOUND);
    if (bound == null) {
      bind(tenant);
      transactions.putResource(BOUND, tenant);
    } else if (!bound.equals(tenant)) {
      throw new IllegalStateException("A transaction belongs to one tenant");
    }
    return entities;
  }

  private void bind(TenantId tenant) {
    entities.setProperty(TENANT_PROPERTY, tenant.toString());
    // Unwrapping also moves this transaction's reads to the JTA connection; without it they would
    // use another connection, which row-level security shows nothing.
    Connection connection = entities.unwrap(Connection.class);
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
      set.setString(1, tenant.toString());
      set.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("The tenant could not be bound to the transaction", e);
    }
  }
}
