package org.tidings.batch.export;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.operations.JobStartException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.batch.Tick;
import org.tidings.export.ExportClaims;

/** Starts the batch job {@code prepare-exports} at every tick at which an export is due. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportTimer {

  @Resource private TimerService timers;
  @Inject private ExportClaims claims;
  @Inject private ExportSlot slot;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tidings.export.tick", defaultValue = "PT5S")
  private Duration tick;

  @PostConstruct
  void schedule() {
    timers.createIntervalTimer(tick.toMillis(), tick.toMillis(), new TimerConfig("exports", false));
  }

  @Timeout
  void tick() {
    Tick.run("Preparing exports", this::start);
  }

  private void start() {
    if (claims.isAnyDue(clock.instant()) && slot.take()) {
      try {
        BatchRuntime.getJobOperator().start("prepare-exports", new Properties());
      } catch (JobStartException e) {
        slot.free();
        throw e;
      }
    }
  }
}
