package org.tidings.batch.lost;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.outbox.LostWork;
import org.tidings.outbox.LostWork.LostRow;
import org.tidings.outbox.LostWork.Step;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/**
 * Sends the messages again that rows wait for in vain. A message too many is harmless: its handler
 * asks the row first.
 */
@ApplicationScoped
public class LostWorkReaper {

  /** Of each step at a tick; what is more waits for the next one. */
  static final int ROWS_PER_TICK = 1_000;

  private static final System.Logger LOG = System.getLogger(LostWorkReaper.class.getName());

  private final LostWork lostWork;
  private final Requeue requeue;
  private final TenantContext tenants;
  private final Clock clock;
  private final Duration settled;

  @Inject
  public LostWorkReaper(
      LostWork lostWork,
      Requeue requeue,
      TenantContext tenants,
      Clock clock,
      @ConfigProperty(name = "tidings.lost.settled", defaultValue = "PT15M") Duration settled) {
    this.lostWork = lostWork;
    this.requeue = requeue;
    this.tenants = tenants;
    this.clock = clock;
    this.settled = settled;
  }

  protected LostWorkReaper() {
    this(null, null, null, null, null); // for the container
  }

  /** Looks for lost work once, and sends its messages again, in a transaction per tenant. */
  public void reap() {
    Instant now = clock.instant();
    List<LostRow> lost =
        Arrays.stream(Step.values())
            .flatMap(step -> lostWork.claim(step, now, settled, ROWS_PER_TICK).stream())
            .toList();
    if (lost.isEmpty()) {
      return;
    }
    Map<Step, Long> counts =
        lost.stream().collect(Collectors.groupingBy(LostRow::step, Collectors.counting()));
    LOG.log(
        INFO,
        "Lost messages are sent again: {0} notifications to summarize, {1} digests to compose,"
            + " {2} deliveries to send",
        counts.getOrDefault(Step.SUMMARY, 0L),
        counts.getOrDefault(Step.COMPOSITION, 0L),
        counts.getOrDefault(Step.DELIVERY, 0L));
    lost.stream().collect(Collectors.groupingBy(LostRow::tenant)).forEach(this::requeue);
  }

  private void requeue(TenantId tenant, List<LostRow> rows) {
    try {
      tenants.run(tenant, () -> requeue.enqueue(rows));
    } catch (RuntimeException e) { // one tenant's trouble is not the others'
      LOG.log(WARNING, "Lost messages of tenant " + tenant + " wait for a later tick", e);
    }
  }
}
