package org.tidings.batch.upkeep;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tidings.ingest.CredentialSweep;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/** Has each tenant's credentials deleted that are kept outside and belong to no source any more. */
@Dependent
@Named
public class CredentialSweepWriter extends AbstractItemWriter {

  private static final System.Logger LOG = System.getLogger(CredentialSweepWriter.class.getName());

  private final CredentialSweep sweep;
  private final TenantContext tenants;

  @Inject
  public CredentialSweepWriter(CredentialSweep sweep, TenantContext tenants) {
    this.sweep = sweep;
    this.tenants = tenants;
  }

  @Override
  public void writeItems(List<Object> items) {
    for (Object item : items) {
      TenantId tenant = (TenantId) item;
      try {
        tenants.run(tenant, sweep::run);
      } catch (RuntimeException e) { // one tenant's trouble is not the others'
        LOG.log(WARNING, "Unused credentials of tenant " + tenant + " wait for a later run", e);
      }
    }
  }
}
