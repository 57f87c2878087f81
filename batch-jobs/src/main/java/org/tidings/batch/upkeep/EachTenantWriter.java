package org.tidings.batch.upkeep;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.batch.api.chunk.AbstractItemWriter;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/** Does a piece of the upkeep for one tenant after the other; what fails waits for a later run. */
abstract class EachTenantWriter extends AbstractItemWriter {

  private static final System.Logger LOG = System.getLogger(EachTenantWriter.class.getName());

  private final TenantContext tenants;
  private final String what;
  private final Runnable work;

  /**
   * @param what the log calls it
   * @param work for the tenant that is entered
   */
  EachTenantWriter(TenantContext tenants, String what, Runnable work) {
    this.tenants = tenants;
    this.what = what;
    this.work = work;
  }

  /**
   * Does some of the work again and again.
   *
   * @param some answers whether there may be more
   */
  static void untilNothingIsLeft(BooleanSupplier some) {
    boolean more = true;
    while (more) {
      more = some.getAsBoolean();
    }
  }

  @Override
  public void writeItems(List<Object> items) {
    for (Object item : items) {
      TenantId tenant = (TenantId) item;
      try {
        tenants.run(tenant, work);
      } catch (RuntimeException e) { // one tenant's trouble is not the others'
        LOG.log(WARNING, what + " of tenant " + tenant + " waits for a later run", e);
      }
    }
  }
}
