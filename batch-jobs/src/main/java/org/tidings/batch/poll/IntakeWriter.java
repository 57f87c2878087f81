package org.tidings.batch.poll;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tidings.crash.CrashPoint;
import org.tidings.ingest.NotificationIntake;
import org.tidings.ingest.PolledSource;
import org.tidings.tenant.TenantContext;

/** Stores what polls brought, each source in a transaction of its own. */
@Dependent
@Named
public class IntakeWriter extends AbstractItemWriter {

  private final NotificationIntake intake;
  private final TenantContext tenants;

  @Inject
  public IntakeWriter(NotificationIntake intake, TenantContext tenants) {
    this.intake = intake;
    this.tenants = tenants;
  }

  @Override
  public void writeItems(List<Object> items) {
    for (Object item : items) {
      PolledSource polled = (PolledSource) item;
      tenants.run(polled.source().tenant(), () -> intake.record(polled));
      CrashPoint.AFTER_INTAKE.hit();
    }
  }
}
