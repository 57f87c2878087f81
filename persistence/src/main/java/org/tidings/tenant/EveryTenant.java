package org.tidings.tenant;

import java.util.List;
import java.util.Optional;

/** All tenants, for work that each of them needs from time to time. */
public interface EveryTenant {

  /**
   * The next tenants in the order of their ids.
   *
   * @param after go on after this one
   */
  List<TenantId> page(Optional<TenantId> after, int limit);
}
