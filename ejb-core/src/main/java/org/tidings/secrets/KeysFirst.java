package org.tidings.secrets;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.tidings.tenant.OpenTransaction;

/**
 * Stands around the outermost transaction: one that lacked a keyset was rolled back, and is done
 * again when the keyset has been fetched, so that no network call stands in a transaction.
 */
@Interceptor
@Transactional
@Priority(KeysFirst.BEFORE_THE_TRANSACTION)
public class KeysFirst {

  static final int BEFORE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 100;

  /** More than one transaction can lack: a turn's sources belong to a few users. */
  private static final int KEYSETS_AT_MOST = 100;

  private final UserKeys keys;
  private final OpenTransaction transaction;

  @Inject
  public KeysFirst(UserKeys keys, OpenTransaction transaction) {
    this.keys = keys;
    this.transaction = transaction;
  }

  @AroundInvoke
  public Object around(InvocationContext call) throws Exception {
    return transaction.isThere() ? call.proceed() : withKeys(call);
  }

  final Object withKeys(InvocationContext call) throws Exception {
    try {
      for (int fetched = 0; fetched < KEYSETS_AT_MOST; fetched++) {
        try {
          return call.proceed();
        } catch (KeysetNeededException needed) {
          keys.fetch(needed);
        }
      }
      return call.proceed();
    } finally {
      keys.dropPrepared();
      OutsideCredentials.dropPrepared();
    }
  }
}
