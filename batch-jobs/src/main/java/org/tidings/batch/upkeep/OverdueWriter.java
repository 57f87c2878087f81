package org.tidings.batch.upkeep;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.privacy.Retention;
import org.tidings.tenant.TenantContext;

/** Has each tenant's notifications deleted that their sources let nobody keep any longer. */
@Dependent
@Named
public class OverdueWriter extends EachTenantWriter {

  @Inject
  public OverdueWriter(Retention retention, TenantContext tenants) {
    super(
        tenants,
        "The deletion of what is overdue",
        () -> untilNothingIsLeft(retention::deleteSomeOverdue));
  }
}
