package org.tidings.batch.upkeep;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.privacy.Retention;
import org.tidings.tenant.TenantContext;

/** Has each tenant's old notifications deleted, in as many transactions as it takes. */
@Dependent
@Named
public class RetentionWriter extends EachTenantWriter {

  @Inject
  public RetentionWriter(Retention retention, TenantContext tenants) {
    super(tenants, "The retention", () -> untilNothingIsLeft(retention::deleteSome));
  }
}
