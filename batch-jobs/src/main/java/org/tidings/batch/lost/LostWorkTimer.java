package org.tidings.batch.lost;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.batch.Tick;

/** Has lost work looked for at every tick, on every node. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LostWorkTimer {

  @Resource private TimerService timers;
  @Inject private LostWorkReaper reaper;

  @Inject
  @ConfigProperty(name = "tidings.lost.tick", defaultValue = "PT5M")
  private Duration tick;

  @PostConstruct
  void schedule() {
    timers.createIntervalTimer(
        tick.toMillis(), tick.toMillis(), new TimerConfig("lost-work", false));
  }

  @Timeout
  void tick() {
    Tick.run("Looking for lost work", reaper::reap);
  }
}
