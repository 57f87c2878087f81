package org.tidings.secrets;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.tidings.tenant.OpenTransaction;

/** The same around a transaction of its own within a batch step, whose transaction is suspended. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(KeysFirst.BEFORE_THE_TRANSACTION)
public class KeysFirstAnew extends KeysFirst {

  @Inject
  public KeysFirstAnew(UserKeys keys, OpenTransaction transaction) {
    super(keys, transaction);
  }

  @Override
  @AroundInvoke
  public Object around(InvocationContext call) throws Exception {
    return withKeys(call);
  }
}
