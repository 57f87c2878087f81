package org.tidings.batch.upkeep;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
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
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.batch.Tick;

/**
 * Starts the batch job {@code delete-overdue} at every tick, on every node, and soon after the
 * start: what fell due while nobody ran waits no longer.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverdueTimer {

  private static final Duration AFTER_THE_START = Duration.ofMinutes(1);

  @Resource private TimerService timers;

  @Inject
  @ConfigProperty(name = "tidings.upkeep.overdue-tick", defaultValue = "PT1H")
  private Duration tick;

  @PostConstruct
  void schedule() {
    timers.createIntervalTimer(
        AFTER_THE_START.toMillis(), tick.toMillis(), new TimerConfig("delete-overdue", false));
  }

  @Timeout
  void tick() {
    Tick.run(
        "The deletion of what is overdue",
        () -> BatchRuntime.getJobOperator().start("delete-overdue", new Properties()));
  }
}
