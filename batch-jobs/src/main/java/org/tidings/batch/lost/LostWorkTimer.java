package org.tidings.batch.lost;

import static java.lang.System.Logger.Level.WARNING;

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

/** Has lost work looked for at every tick, on every node. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LostWorkTimer {

  private static final System.Logger LOG = System.getLogger(LostWorkTimer.class.getName());

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
    try {
      reaper.reap();
    } catch (RuntimeException e) { // the container drops a timer that fails again and again
      LOG.log(WARNING, "Lost work was not looked for; the next tick will", e);
    }
  }
}
