package org.tidings.tenant;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Whether the current thread has a transaction open: then it must not reach into the network. */
@ApplicationScoped
public class OpenTransaction {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  public boolean isThere() {
    return transactions.getTransactionKey() != null;
  }
}
