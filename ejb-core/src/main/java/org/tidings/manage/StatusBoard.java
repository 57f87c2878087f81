package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.delivery.Deliveries;
import org.tidings.delivery.DeliveryStatus;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.notification.Notifications;
import org.tidings.outbox.Outbox;
import org.tidings.preference.DigestSchedule;
import org.tidings.preference.Schedules;

/** Tells the caller how his news is getting on. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class StatusBoard {

  private static final Set<DeliveryStatus> WAITING =
      EnumSet.of(DeliveryStatus.DUE, DeliveryStatus.SENDING);
  private static final Set<DeliveryStatus> FAILED =
      EnumSet.of(DeliveryStatus.FAILED, DeliveryStatus.EXPIRED);

  private final CurrentCaller caller;
  private final SourceSetup sources;
  private final Notifications notifications;
  private final Deliveries deliveries;
  private final Schedules schedules;
  private final Outbox outbox;

  @Inject
  public StatusBoard(
      CurrentCaller caller,
      SourceSetup sources,
      Notifications notifications,
      Deliveries deliveries,
      Schedules schedules,
      Outbox outbox) {
    this.caller = caller;
    this.sources = sources;
    this.notifications = notifications;
    this.deliveries = deliveries;
    this.schedules = schedules;
    this.outbox = outbox;
  }

  protected StatusBoard() {
    this(null, null, null, null, null, null); // for the container
  }

  @Transactional
  public StatusView status() {
    UUID me = caller.require().userId();
    Map<DeliveryStatus, Long> counts = deliveries.countByStatus(me);
    return new StatusView(
        sources.list(),
        new PipelineView(
            outbox.waiting(),
            notifications.countUnsummarized(me),
            notifications.countUntold(me),
            sum(counts, WAITING),
            sum(counts, FAILED)),
        schedules.ofUser(me).stream().map(DigestSchedule::nextAt).sorted().findFirst());
  }

  private static long sum(Map<DeliveryStatus, Long> counts, Set<DeliveryStatus> statuses) {
    return statuses.stream().mapToLong(status -> counts.getOrDefault(status, 0L)).sum();
  }
}
