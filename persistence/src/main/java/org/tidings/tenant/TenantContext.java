package org.tidings.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tenant that the current thread works for. Ring 1 of the tenancy: a tenant is entered with a
 * closure, which always leaves it, and nobody enters a second tenant from within a first one.
 */
@ApplicationScoped
public class TenantContext {

  private static final ThreadLocal<TenantId> ENTERED = new ThreadLocal<>();

  public void run(TenantId tenant, Runnable work) {
    call(
        tenant,
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Does the work for the tenant. Entering the same tenant again is allowed.
   *
   * @throws IllegalStateException when the thread is inside another tenant
   */
  public <T> T call(TenantId tenant, Supplier<T> work) {
    TenantId outer = ENTERED.get();
    if (outer != null && !outer.equals(tenant)) {
      throw new IllegalStateException("A thread inside one tenant must not enter another");
    }
    ENTERED.set(tenant);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        ENTERED.remove();
      }
    }
  }

  /**
   * The tenant entered by this thread.
   *
   * @throws IllegalStateException when no tenant was entered
   */
  public TenantId require() {
    return current().orElseThrow(() -> new IllegalStateException("No tenant entered"));
  }

  public Optional<TenantId> current() {
    return Optional.ofNullable(ENTERED.get());
  }
}
