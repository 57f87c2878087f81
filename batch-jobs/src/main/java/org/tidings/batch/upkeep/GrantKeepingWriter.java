package org.tidings.batch.upkeep;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.consent.GrantKeeping;
import org.tidings.tenant.TenantContext;

/** Has each tenant's accounts outside refreshed that nothing has read with for long. */
@Dependent
@Named
public class GrantKeepingWriter extends EachTenantWriter {

  @Inject
  public GrantKeepingWriter(GrantKeeping keeping, TenantContext tenants) {
    super(tenants, "The keeping of accounts", keeping::run);
  }
}
