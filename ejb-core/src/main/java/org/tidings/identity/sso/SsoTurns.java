package org.tidings.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.tidings.identity.oidc.OidcRefusedException;
import org.tidings.identity.oidc.Refusal;
import org.tidings.tenant.TenantId;

/**
 * How many requests may wait for one workspace's provider at once: one that is slow, or meant to
 * be, does not keep others' requests from being served.
 */
@ApplicationScoped
public class SsoTurns {

  static final int AT_ONCE = 4;

  private final Map<TenantId, Integer> waiting = new HashMap<>();

  /**
   * Does the work, which asks the workspace's provider.
   *
   * @throws OidcRefusedException when too many are waiting for it already
   */
  <T> T take(TenantId tenant, Supplier<T> work) {
    begin(tenant);
    try {
      return work.get();
    } finally {
      end(tenant);
    }
  }

  private synchronized void begin(TenantId tenant) {
    int others = waiting.getOrDefault(tenant, 0);
    if (others >= AT_ONCE) {
      throw new OidcRefusedException(Refusal.UNREACHABLE, "Too many wait for this provider");
    }
    waiting.put(tenant, others + 1);
  }

  private synchronized void end(TenantId tenant) {
    waiting.computeIfPresent(tenant, (key, count) -> count == 1 ? null : count - 1);
  }
}
