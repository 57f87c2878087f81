package org.tidings.batch.digest;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tidings.compose.DigestOpening;
import org.tidings.crash.CrashPoint;
import org.tidings.preference.DueSchedule;
import org.tidings.tenant.TenantContext;

/** Opens the digests that are due, each in a transaction of its own. */
@Dependent
@Named
public class DigestOpener extends AbstractItemWriter {

  private final DigestOpening opening;
  private final TenantContext tenants;

  @Inject
  public DigestOpener(DigestOpening opening, TenantContext tenants) {
    this.opening = opening;
    this.tenants = tenants;
  }

  @Override
  public void writeItems(List<Object> items) {
    for (Object item : items) {
      DueSchedule due = (DueSchedule) item;
      tenants.run(due.tenant(), () -> opening.openDue(due.scheduleId()));
      CrashPoint.AFTER_DIGEST_OPENED.hit();
    }
  }
}
