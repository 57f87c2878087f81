package org.tidings.batch.upkeep;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tidings.privacy.Retention;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/** Has each tenant's old notifications deleted, in as many transactions as it takes. */
@Dependent
@Named
public class RetentionWriter extends AbstractItemWriter {

  private static final System.Logger LOG = System.getLogger(RetentionWriter.class.getName());

  private final Retention retention;
  private final TenantContext tenants;

  @Inject
  public RetentionWriter(Retention retention, TenantContext tenants) {
    this.retention = retention;
    this.tenants = tenants;
  }

  @Override
  public void writeItems(List<Object> items) {
    for (Object item : items) {
      TenantId tenant = (TenantId) item;
      try {
        tenants.run(tenant, this::deleteOld);
      } catch (RuntimeException e) { // one tenant's trouble is not the others'
        LOG.log(WARNING, "What tenant " + tenant + " kept too long waits for a later run", e);
      }
    }
  }

  private void deleteOld() {
    boolean more = true;
    while (more) {
      more = retention.deleteSome();
    }
  }
}
