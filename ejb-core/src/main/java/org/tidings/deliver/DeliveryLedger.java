package org.tidings.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.delivery.Channel;
import org.tidings.delivery.ChannelType;
import org.tidings.delivery.Channels;
import org.tidings.delivery.Deliveries;
import org.tidings.delivery.Delivery;

/** Begins a delivery's tries: under a lease, to an open channel, and never once too often. */
@ApplicationScoped
public class DeliveryLedger {

  /** A message this early is late by another node's clock; an earlier one is a repetition. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  /** What asking for a try came to. */
  public sealed interface Begun {

    /** There is nothing to send: it was sent, failed, or is due at another time. */
    record NothingToDo() implements Begun {}

    /** A try is under way, or the time has almost come. */
    record NotYet(String reason) implements Begun {}

    /** A try of ours; nobody else may make one while its lease lasts. */
    record Try(UUID deliveryId, int attempt, ChannelType channel, OutboundDigest digest)
        implements Begun {}
  }

  private final Deliveries deliveries;
  private final Channels channels;
  private final OutboundDigests digests;
  private final DeliveryOutcomes outcomes;
  private final Clock clock;
  private final Duration lease;

  @Inject
  DeliveryLedger(
      Deliveries deliveries,
      Channels channels,
      OutboundDigests digests,
      DeliveryOutcomes outcomes,
      Clock clock,
      @ConfigProperty(name = "tidings.delivery.lease", defaultValue = "PT2M") Duration lease) {
    this.deliveries = deliveries;
    this.channels = channels;
    this.digests = digests;
    this.outcomes = outcomes;
    this.clock = clock;
    this.lease = lease;
  }

  protected DeliveryLedger() {
    this(null, null, null, null, null, null); // for the container
  }

  @Transactional
  public Begun begin(UUID deliveryId) {
    Delivery delivery = deliveries.lock(deliveryId).orElse(null);
    Instant now = clock.instant();
    if (delivery == null || delivery.status().isFinal()) {
      return new Begun.NothingToDo();
    }
    if (!delivery.mayBegin(now)) {
      return delivery.isUnderWay(now) || isAlmostDue(delivery, now)
          ? new Begun.NotYet("Delivery " + deliveryId + " cannot be tried yet")
          : new Begun.NothingToDo();
    }
    Channel channel = channels.lock(delivery.channelId()).filter(Channel::isOpen).orElse(null);
    if (channel == null) {
      return giveUp(delivery, "The channel is closed");
    }
    if (delivery.mayHaveArrivedTwice()) {
      return giveUp(delivery, "It may have arrived twice; it is not sent again by itself");
    }
    delivery.begin(now, lease);
    return new Begun.Try(
        deliveryId, delivery.attempts(), channel.type(), digests.of(delivery, channel));
  }

  private Begun giveUp(Delivery delivery, String reason) {
    delivery.failed(reason);
    outcomes.settle(delivery.digestId());
    return new Begun.NothingToDo();
  }

  /** A message for a later try that came early must not be lost. */
  private static boolean isAlmostDue(Delivery delivery, Instant now) {
    return delivery.nextAttemptAt().filter(next -> next.isBefore(now.plus(CLOCK_SKEW))).isPresent();
  }
}
