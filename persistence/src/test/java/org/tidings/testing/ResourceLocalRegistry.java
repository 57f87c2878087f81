package org.tidings.testing;

import jakarta.persistence.EntityTransaction;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;

/**
 * The container's registry of transaction resources, over the transactions of one EntityManager.
 */
public final class ResourceLocalRegistry implements TransactionSynchronizationRegistry {

  private final EntityTransaction transaction;
  private final Map<Object, Object> resources = new HashMap<>();

  public ResourceLocalRegistry(EntityTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public Object getTransactionKey() {
    return transaction.isActive() ? transaction : null;
  }

  @Override
  public void putResource(Object key, Object value) {
    resources.put(key, value);
  }

  @Override
  public Object getResource(Object key) {
    return resources.get(key);
  }

  @Override
  public void registerInterposedSynchronization(Synchronization synchronization) {
    throw new UnsupportedOperationException("not used by the product");
  }

  @Override
  public int getTransactionStatus() {
    return transaction.isActive() ? Status.STATUS_ACTIVE : Status.STATUS_NO_TRANSACTION;
  }

  @Override
  public void setRollbackOnly() {
    transaction.setRollbackOnly();
  }

  @Override
  public boolean getRollbackOnly() {
    return transaction.getRollbackOnly();
  }
}
