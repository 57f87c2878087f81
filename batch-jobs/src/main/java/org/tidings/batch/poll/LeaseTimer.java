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
import org.tidings.batch.Tick;
import org.tidings.ingest.Node;
import org.tidings.ingest.PollSettings;
import org.tidings.source.PollClaims;

/** Says, three times per lease, that this node is alive and keeps what it has claimed. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LeaseTimer {

  @Resource private TimerService timers;
  @Inject private PollClaims claims;
  @Inject private Listening listening;
  @Inject private PollSettings settings;
  @Inject private Node node;

  @PostConstruct
  void schedule() {
    long third = settings.lease().toMillis() / 3;
    timers.createIntervalTimer(third, third, new TimerConfig("leases", false));
  }

  @Timeout
  void renew() {
    Tick.run("Renewing leases", () -> claims.renew(node.id(), settings.lease()));
    Tick.run("Staying the listener of sources", listening::renew);
  }
}
