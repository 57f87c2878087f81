package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.delivery.Deliveries;
import org.tidings.delivery.Delivery;
import org.tidings.delivery.DeliveryStatus;
import org.tidings.digest.Digests;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.page.PageKey;
import org.tidings.problem.ConflictException;
import org.tidings.problem.NotFoundException;
import org.tidings.queue.MessageKind;
import org.tidings.queue.Outgoing;

/** Shows the caller where his digests are on their way, and tries again what failed. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class DeliveryDesk {

  private final CurrentCaller caller;
  private final Deliveries deliveries;
  private final Digests digests;
  private final Outgoing outgoing;
  private final Clock clock;

  @Inject
  public DeliveryDesk(
      CurrentCaller caller,
      Deliveries deliveries,
      Digests digests,
      Outgoing outgoing,
      Clock clock) {
    this.caller = caller;
    this.deliveries = deliveries;
    this.digests = digests;
    this.outgoing = outgoing;
    this.clock = clock;
  }

  protected DeliveryDesk() {
    this(null, null, null, null, null); // for the container
  }

  @Transactional
  public Page<DeliveryView> list(Optional<String> cursor, int limit) {
    return Page.of(
        deliveries.page(caller.require().userId(), Cursor.decode(cursor), limit + 1),
        limit,
        delivery -> new PageKey(delivery.createdAt(), delivery.id()),
        DeliveryView::of);
  }

  @Transactional
  public DeliveryView get(UUID id) {
    return DeliveryView.of(own(deliveries.find(id)));
  }

  /** Tries once more, at once. */
  @Transactional
  public DeliveryView retry(UUID id) {
    Delivery delivery = own(deliveries.lock(id));
    if (delivery.status() == DeliveryStatus.ACCEPTED) {
      throw new ConflictException("This delivery arrived at the provider; it is not sent twice.");
    }
    if (delivery.status() == DeliveryStatus.SENDING) {
      throw new ConflictException("This delivery is under way. Wait for what comes of it.");
    }
    delivery.retry(clock.instant());
    outgoing.enqueue(MessageKind.SEND_DELIVERY, List.of(id));
    return DeliveryView.of(delivery);
  }

  private Delivery own(Optional<Delivery> found) {
    UUID me = caller.require().userId();
    return found
        .filter(
            delivery ->
                digests.find(delivery.digestId()).filter(of -> of.userId().equals(me)).isPresent())
        .orElseThrow(() -> new NotFoundException("delivery"));
  }
}
