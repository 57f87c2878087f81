package org.tidings.batch.poll;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.tidings.crash.CrashPoint;
import org.tidings.ingest.NotificationIntake;
import org.tidings.ingest.PolledSource;
import org.tidings.source.DueSource;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/**
 * Stores what the polls of a turn brought, in one transaction. When that fails each source gets its
 * own, so that one that sends what cannot be stored holds nobody back.
 */
@Dependent
@Named
public class IntakeWriter extends AbstractItemWriter {

  private static final Logger LOG = System.getLogger(IntakeWriter.class.getName());

  private final NotificationIntake intake;
  private final TenantContext tenants;

  @Inject
  public IntakeWriter(NotificationIntake intake, TenantContext tenants) {
    this.intake = intake;
    this.tenants = tenants;
  }

  @Override
  public void writeItems(List<Object> items) {
    List<PolledSource> polled = items.stream().map(PolledSource.class::cast).toList();
    TenantId tenant = polled.get(0).source().tenant(); // a chunk ends with the tenant's turn
    tenants.run(tenant, () -> record(polled));
    CrashPoint.AFTER_INTAKE.hit();
  }

  private void record(List<PolledSource> polled) {
    try {
      intake.record(polled);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A turn could not be stored at once; each source is tried alone", e);
      polled.forEach(this::recordAlone);
    }
  }

  private void recordAlone(PolledSource polled) {
    try {
      intake.record(List.of(polled));
    } catch (RuntimeException e) {
      DueSource source = polled.source();
      LOG.log(
          Level.ERROR,
          () -> "What source " + source.sourceId() + " sent could not be stored; it waits",
          e);
      intake.giveUp(source);
    }
  }
}
