package org.tidings.batch.cleanup;

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

/** Has useless rows removed at every tick, on every node; nodes leave each other's rows alone. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CleanupTimer {

  @Resource private TimerService timers;
  @Inject private Cleanup cleanup;

  @Inject
  @ConfigProperty(name = "tidings.cleanup.tick", defaultValue = "PT10M")
  private Duration tick;

  @PostConstruct
  void schedule() {
    timers.createIntervalTimer(tick.toMillis(), tick.toMillis(), new TimerConfig("cleanup", false));
  }

  @Timeout
  void tick() {
    Tick.run("Forgetting full buckets", cleanup::forgetFullBuckets);
    Tick.run("Forgetting old calls", cleanup::forgetOldCalls);
    Tick.run("Forgetting old sessions", cleanup::forgetOldSessions);
  }
}
