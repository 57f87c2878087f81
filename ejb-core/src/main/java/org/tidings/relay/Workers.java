package org.tidings.relay;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.tidings.queue.QueueName;
import org.tidings.queue.QueueReceivers;
import org.tidings.queue.sqs.QueueSettings;

/** Starts the threads that move messages when the application starts, and stops them with it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Workers {

  private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

  private static final int RELAYS = 3;
  private static final Duration TICK = Duration.ofSeconds(1);

  /** For the relays that the first one wakes when there is much to do. */
  private static final Duration HELPER_TICK = Duration.ofMinutes(1);

  private final QueueSettings settings;
  private final QueueReceivers receivers;
  private final MessageDispatcher dispatcher;
  private final OutboxRelay relay;
  private final OutboxBell bell;
  private final Clock clock;
  private final StopSignal stop = new StopSignal();

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  private WorkerGroup group;

  @Inject
  public Workers(
      QueueSettings settings,
      QueueReceivers receivers,
      MessageDispatcher dispatcher,
      OutboxRelay relay,
      OutboxBell bell,
      Clock clock) {
    this.settings = settings;
    this.receivers = receivers;
    this.dispatcher = dispatcher;
    this.relay = relay;
    this.bell = bell;
    this.clock = clock;
  }

  protected Workers() {
    this(null, null, null, null, null, null); // for the container
  }

  @PostConstruct
  void start() {
    group = new WorkerGroup(executor, stop);
    for (int i = 0; i < RELAYS; i++) {
      Duration tick = i == 0 ? TICK : HELPER_TICK;
      group.start("relay-" + i, new RelayLoop(relay, bell, stop, tick));
    }
    for (QueueName queue : QueueName.values()) {
      for (int i = 0; i < settings.workers(queue); i++) {
        group.start(
            queue.code() + "-" + i, new QueueWorker(queue, receivers, dispatcher, stop, clock));
      }
    }
  }

  @PreDestroy
  void stop() {
    stop.give();
    bell.ring();
    group.stop(STOP_WITHIN);
  }
}
