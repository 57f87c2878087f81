package org.tidings.batch.digest;

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
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.batch.Tick;
import org.tidings.preference.DueSchedules;

/** Starts the batch job {@code open-digests} at every tick at which a schedule is due. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DigestTimer {

  @Resource private TimerService timers;
  @Inject private DueSchedules schedules;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tidings.digest.tick", defaultValue = "PT10S")
  private Duration tick;

  @PostConstruct
  void schedule() {
    timers.createIntervalTimer(tick.toMillis(), tick.toMillis(), new TimerConfig("digests", false));
  }

  @Timeout
  void tick() {
    Tick.run("Opening digests", this::openDue);
  }

  private void openDue() {
    if (!schedules.find(clock.instant(), 1).isEmpty()) {
      BatchRuntime.getJobOperator().start("open-digests", new Properties());
    }
  }
}
