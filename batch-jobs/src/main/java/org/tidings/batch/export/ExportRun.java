package org.tidings.batch.export;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.tidings.export.DueExport;
import org.tidings.export.ExportClaims;
import org.tidings.privacy.export.ExportSettings;
import org.tidings.privacy.export.ExportWork;
import org.tidings.tenant.TenantContext;

/** Works on the exports that are due, one after the other, until none is. */
@ApplicationScoped
public class ExportRun {

  private static final System.Logger LOG = System.getLogger(ExportRun.class.getName());

  private final ExportClaims claims;
  private final ExportWork work;
  private final TenantContext tenants;
  private final Clock clock;

  @Inject
  public ExportRun(ExportClaims claims, ExportWork work, TenantContext tenants, Clock clock) {
    this.claims = claims;
    this.work = work;
    this.tenants = tenants;
    this.clock = clock;
  }

  protected ExportRun() {
    this(null, null, null, null); // for the container
  }

  /** Works on the one that has waited longest; answers whether there was one. */
  public boolean workOnOne() {
    Optional<DueExport> due = claims.claim(clock.instant(), ExportSettings.LEASE);
    due.ifPresent(this::workOn);
    return due.isPresent();
  }

  private void workOn(DueExport due) {
    try {
      tenants.run(due.tenant(), () -> work.on(due));
    } catch (RuntimeException e) { // one person's trouble is not the others'
      LOG.log(WARNING, "Export " + due.id() + " stopped; it goes on when its lease has ended", e);
    }
  }
}
