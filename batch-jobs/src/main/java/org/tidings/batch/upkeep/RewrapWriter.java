package org.tidings.batch.upkeep;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tidings.secrets.rotate.Rewrapping;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/** Has each tenant's keysets wrapped with the key that is the tenant's now. */
@Dependent
@Named
public class RewrapWriter extends AbstractItemWriter {

  private static final System.Logger LOG = System.getLogger(RewrapWriter.class.getName());

  private final Rewrapping rewrapping;
  private final TenantContext tenants;

  @Inject
  public RewrapWriter(Rewrapping rewrapping, TenantContext tenants) {
    this.rewrapping = rewrapping;
    this.tenants = tenants;
  }

  @Override
  public void writeItems(List<Object> items) {
    for (Object item : items) {
      TenantId tenant = (TenantId) item;
      try {
        tenants.run(tenant, rewrapping::run);
      } catch (RuntimeException e) { // one tenant's trouble is not the others'
        LOG.log(WARNING, "Keysets of tenant " + tenant + " wait for their new key", e);
      }
    }
  }
}
