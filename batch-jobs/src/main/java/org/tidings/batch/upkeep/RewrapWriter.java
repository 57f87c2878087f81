package org.tidings.batch.upkeep;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.secrets.rotate.Rewrapping;
import org.tidings.tenant.TenantContext;

/** Has each tenant's keysets wrapped with the key that is the tenant's now. */
@Dependent
@Named
public class RewrapWriter extends EachTenantWriter {

  @Inject
  public RewrapWriter(Rewrapping rewrapping, TenantContext tenants) {
    super(tenants, "The rewrapping of keysets", rewrapping::run);
  }
}
