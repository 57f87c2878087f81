package org.tidings.batch.poll;

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

/**
 * Starts polling at every tick, on every node. Not persistent: what is due stands in the database,
 * and any node may do it.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PollTimer {

  @Resource private TimerService timers;
  @Inject private PollRun run;

  @Inject
  @ConfigProperty(name = "tidings.poll.tick", defaultValue = "PT10S")
  private Duration tick;

  @PostConstruct
  void schedule() {
    timers.createIntervalTimer(tick.toMillis(), tick.toMillis(), new TimerConfig("poll", false));
  }

  @Timeout
  public void tick() {
    Tick.run("Polling", run::start);
  }
}
