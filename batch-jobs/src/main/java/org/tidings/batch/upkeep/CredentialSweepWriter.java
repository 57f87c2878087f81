package org.tidings.batch.upkeep;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.ingest.CredentialSweep;
import org.tidings.tenant.TenantContext;

/** Has each tenant's credentials deleted that are kept outside and belong to no source any more. */
@Dependent
@Named
public class CredentialSweepWriter extends EachTenantWriter {

  @Inject
  public CredentialSweepWriter(CredentialSweep sweep, TenantContext tenants) {
    super(tenants, "The sweep of credentials", sweep::run);
  }
}
