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
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.batch.Tick;

/** Listens, on every node, to the connections that it keeps. A tick that takes long delays none. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListenTimer {

  private final AtomicBoolean listening = new AtomicBoolean();

  @Resource private TimerService timers;
  @Inject private Listening work;

  @Inject
  @ConfigProperty(name = "tidings.poll.listen-tick", defaultValue = "PT1S")
  private Duration tick;

  @PostConstruct
  void schedule() {
    timers.createIntervalTimer(tick.toMillis(), tick.toMillis(), new TimerConfig("listen", false));
  }

  @Timeout
  void listen() {
    if (listening.compareAndSet(false, true)) {
      try {
        Tick.run("Listening to sources", work::listen);
      } finally {
        listening.set(false);
      }
    }
  }
}
