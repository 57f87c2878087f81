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
 * Starts the batch job {@code upkeep} at every tick, on every node: two that do it at once delete
 * the same rows, which does no harm.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UpkeepTimer {

  @Resource private TimerService timers;

  @Inject
  @ConfigProperty(name = "tidings.upkeep.tick", defaultValue = "PT6H")
  private Duration tick;

  @PostConstruct
  void schedule() {
    timers.createIntervalTimer(tick.toMillis(), tick.toMillis(), new TimerConfig("upkeep", false));
  }

  @Timeout
  void tick() {
    Tick.run("Upkeep", () -> BatchRuntime.getJobOperator().start("upkeep", new Properties()));
  }
}
