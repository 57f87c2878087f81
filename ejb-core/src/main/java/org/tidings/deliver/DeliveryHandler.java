package org.tidings.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.tidings.crash.CrashPoint;
import org.tidings.deliver.DeliveryLedger.Begun;
import org.tidings.queue.MessageHandler;
import org.tidings.queue.MessageKind;
import org.tidings.queue.TryLaterException;

/**
 * Sends a delivery. The call to the provider stands between two short transactions; after a crash
 * between them the message comes back, and when the lease is over the same mail is tried again.
 */
@ApplicationScoped
public class DeliveryHandler implements MessageHandler {

  private final DeliveryLedger ledger;
  private final DeliveryChannels channels;
  private final DeliveryOutcomes outcomes;

  @Inject
  public DeliveryHandler(
      DeliveryLedger ledger, DeliveryChannels channels, DeliveryOutcomes outcomes) {
    this.ledger = ledger;
    this.channels = channels;
    this.outcomes = outcomes;
  }

  protected DeliveryHandler() {
    this(null, null, null); // for the container
  }

  @Override
  public MessageKind kind() {
    return MessageKind.SEND_DELIVERY;
  }

  @Override
  public void handle(List<UUID> ids) {
    ids.forEach(this::send);
  }

  private void send(UUID deliveryId) {
    Begun begun = ledger.begin(deliveryId);
    if (begun instanceof Begun.NotYet notYet) {
      throw new TryLaterException(notYet.reason());
    }
    if (begun instanceof Begun.Try attempt) {
      CrashPoint.AFTER_DELIVERY_BEGUN.hit();
      SendOutcome outcome = channels.send(attempt.channel(), attempt.digest());
      if (outcome instanceof SendOutcome.Accepted) {
        CrashPoint.AFTER_PROVIDER_ACCEPTED.hit();
      }
      outcomes.record(attempt, outcome);
      CrashPoint.AFTER_DELIVERY_RECORDED.hit();
    }
  }
}
