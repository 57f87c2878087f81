package org.tidings.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.column.Shortened;
import org.tidings.tenant.TenantOwned;

/**
 * One digest on its way to one channel. Its Message-ID is fixed before the first try, so that a
 * repeated mail is recognised as the same. While a try is under way the row holds a lease.
 */
@Entity
@Table(name = "deliveries")
public class Delivery extends TenantOwned {

  @Id
  @Column(name = "delivery_id")
  private UUID id;

  @Column(name = "digest_id")
  private UUID digestId;

  @Column(name = "channel_id")
  private UUID channelId;

  private DeliveryStatus status = DeliveryStatus.DUE;
  private int attempts;

  @Column(name = "unknown_outcomes")
  private int unknownOutcomes;

  @Column(name = "message_id")
  private String messageId;

  @Column(name = "provider_id")
  private String providerId;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  @Column(name = "delivered_at")
  private Instant deliveredAt;

  @Column(name = "last_error")
  private String lastError;

  protected Delivery() {} // for JPA

  public Delivery(UUID id, UUID digestId, UUID channelId, String messageId, Instant now) {
    this.id = id;
    this.digestId = digestId;
    this.channelId = channelId;
    this.messageId = messageId;
    this.createdAt = now;
    this.nextAttemptAt = now;
  }

  /** Whether a try may begin: not finished, not under way elsewhere, and not too early. */
  public boolean mayBegin(Instant now) {
    return !status.isFinal()
        && (leaseUntil == null || !now.isBefore(leaseUntil))
        && (nextAttemptAt == null || !now.isBefore(nextAttemptAt));
  }

  /** Whether a try holds the lease. */
  public boolean isUnderWay(Instant now) {
    return status == DeliveryStatus.SENDING && leaseUntil != null && now.isBefore(leaseUntil);
  }

  /** Whether the next try might bring a receiver the same digest for the third time. */
  public boolean mayHaveArrivedTwice() {
    return unknownOutcomes + (status == DeliveryStatus.SENDING ? 1 : 0) > 1;
  }

  /**
   * Begins a try that nobody else may make until the lease ends. A try that never ended may have
   * reached its receiver.
   */
  public void begin(Instant now, Duration lease) {
    if (!mayBegin(now)) {
      throw new IllegalStateException("Delivery " + id + " must not be tried now: " + status);
    }
    if (status == DeliveryStatus.SENDING) {
      unknownOutcomes++;
    }
    status = DeliveryStatus.SENDING;
    attempts++;
    leaseUntil = now.plus(lease);
  }

  public void accepted(String newProviderId, Instant now) {
    end(DeliveryStatus.ACCEPTED, null);
    providerId = newProviderId;
    acceptedAt = now;
  }

  public void failed(String error) {
    end(DeliveryStatus.FAILED, error);
  }

  public void expired(String error) {
    end(DeliveryStatus.EXPIRED, error);
  }

  /** The try failed for now; the next one is at the given time. */
  public void defer(String error, Instant next) {
    end(DeliveryStatus.DUE, error);
    nextAttemptAt = next;
  }

  /** Nobody knows whether the try reached its receiver. */
  public void unknown(String error, Instant next) {
    defer(error, next);
    unknownOutcomes++;
  }

  /** The user asks for another try now; one that is under way goes on, one accepted stays so. */
  public void retry(Instant now) {
    if (status != DeliveryStatus.ACCEPTED && status != DeliveryStatus.SENDING) {
      end(DeliveryStatus.DUE, lastError);
      nextAttemptAt = now;
      unknownOutcomes = 0;
    }
  }

  private void end(DeliveryStatus next, String error) {
    if (status == DeliveryStatus.ACCEPTED) {
      throw new IllegalStateException("Delivery " + id + " was accepted already");
    }
    status = next;
    lastError = Shortened.to(Shortened.ERROR_CHARS, error);
    leaseUntil = null;
  }

  public UUID id() {
    return id;
  }

  public UUID digestId() {
    return digestId;
  }

  public UUID channelId() {
    return channelId;
  }

  public DeliveryStatus status() {
    return status;
  }

  public int attempts() {
    return attempts;
  }

  /** How many tries may have reached the receiver without our knowing. */
  public int unknownOutcomes() {
    return unknownOutcomes;
  }

  public String messageId() {
    return messageId;
  }

  public Optional<String> providerId() {
    return Optional.ofNullable(providerId);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> nextAttemptAt() {
    return Optional.ofNullable(nextAttemptAt);
  }

  public Optional<Instant> acceptedAt() {
    return Optional.ofNullable(acceptedAt);
  }

  public Optional<Instant> deliveredAt() {
    return Optional.ofNullable(deliveredAt);
  }

  public Optional<String> lastError() {
    return Optional.ofNullable(lastError);
  }
}
