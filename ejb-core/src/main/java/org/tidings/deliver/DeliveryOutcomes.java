package org.tidings.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.deliver.DeliveryLedger.Begun;
import org.tidings.delivery.Deliveries;
import org.tidings.delivery.Delivery;
import org.tidings.delivery.DeliveryStatus;
import org.tidings.digest.Digest;
import org.tidings.digest.Digests;
import org.tidings.notification.Notifications;
import org.tidings.queue.MessageKind;
import org.tidings.queue.Outgoing;

/**
 * Records what tries came to. The delivery, its digest, its notifications and the message for the
 * next try commit together.
 */
@ApplicationScoped
public class DeliveryOutcomes {

  private final Deliveries deliveries;
  private final Digests digests;
  private final Notifications notifications;
  private final Outgoing outgoing;
  private final Clock clock;
  private final RetryPolicy policy;

  @Inject
  DeliveryOutcomes(
      Deliveries deliveries,
      Digests digests,
      Notifications notifications,
      Outgoing outgoing,
      Clock clock,
      @ConfigProperty(name = "tidings.delivery.give-up-after", defaultValue = "PT24H")
          Duration giveUpAfter,
      @ConfigProperty(name = "tidings.delivery.repeat-unknown-after", defaultValue = "PT10M")
          Duration repeatUnknownAfter) {
    this.deliveries = deliveries;
    this.digests = digests;
    this.notifications = notifications;
    this.outgoing = outgoing;
    this.clock = clock;
    this.policy = new RetryPolicy(giveUpAfter, repeatUnknownAfter);
  }

  protected DeliveryOutcomes() {
    this(null, null, null, null, null, null, null); // for the container
  }

  @Transactional
  public void record(Begun.Try attempt, SendOutcome outcome) {
    Delivery delivery = deliveries.lock(attempt.deliveryId()).orElse(null);
    if (delivery == null || delivery.status().isFinal()) {
      return; // erased, or another try that outlived its lease was accepted first
    }
    if (outcome instanceof SendOutcome.Accepted accepted) {
      accepted(delivery, attempt, accepted);
    } else if (delivery.attempts() == attempt.attempt()) { // else a later try decides
      notAccepted(delivery, outcome);
    }
  }

  private void accepted(Delivery delivery, Begun.Try attempt, SendOutcome.Accepted accepted) {
    Instant now = clock.instant();
    delivery.accepted(accepted.providerId(), now);
    digests.lock(delivery.digestId()).ifPresent(Digest::delivered);
    notifications.delivered(delivery.digestId(), now, attempt.channel().code());
  }

  private void notAccepted(Delivery delivery, SendOutcome outcome) {
    if (outcome instanceof SendOutcome.Deferred deferred) {
      defer(delivery, deferred.message());
    } else if (outcome instanceof SendOutcome.Unknown unknown) {
      repeatOnce(delivery, unknown.message());
    } else if (outcome instanceof SendOutcome.Refused refused) {
      delivery.failed(refused.message());
    }
    settle(delivery.digestId());
  }

  private void defer(Delivery delivery, String message) {
    double chance = ThreadLocalRandom.current().nextDouble();
    policy
        .next(delivery.attempts(), delivery.createdAt(), clock.instant(), chance)
        .ifPresentOrElse(
            next -> {
              delivery.defer(message, next);
              enqueue(delivery, next);
            },
            () -> delivery.expired(message));
  }

  private void repeatOnce(Delivery delivery, String message) {
    if (delivery.unknownOutcomes() > 0) {
      delivery.failed(message);
    } else {
      Instant next = clock.instant().plus(policy.afterUnknown());
      delivery.unknown(message, next);
      enqueue(delivery, next);
    }
  }

  private void enqueue(Delivery delivery, Instant dueAt) {
    outgoing.enqueue(MessageKind.SEND_DELIVERY, List.of(delivery.id()), dueAt);
  }

  /** In the current transaction: a digest has failed when none of its deliveries can succeed. */
  public void settle(UUID digestId) {
    Digest digest = digests.lock(digestId).orElseThrow(); // two that end together wait here
    List<Delivery> all = deliveries.ofDigest(digestId);
    if (all.stream().allMatch(delivery -> delivery.status().isFinal())
        && all.stream().noneMatch(delivery -> delivery.status() == DeliveryStatus.ACCEPTED)) {
      digest.failed();
    }
  }
}
