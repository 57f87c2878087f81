package org.tidings.relay;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tidings.crash.CrashPoint;
import org.tidings.outbox.ClaimedMessage;
import org.tidings.outbox.OutboxClaims;
import org.tidings.queue.QueueMessage;
import org.tidings.queue.QueueSender;
import org.tidings.queue.QueueUnavailableException;

/**
 * Brings messages from the outbox to their queues, each at least once: a message is forgotten after
 * the queue has taken it. One that was not taken comes again when its lease has ended.
 */
@ApplicationScoped
public class OutboxRelay {

  static final Duration LEASE = Duration.ofSeconds(30);

  /** No send begins later than this after the claim: it could outlast the lease. */
  static final Duration SENDING = Duration.ofSeconds(15);

  private static final System.Logger LOG = System.getLogger(OutboxRelay.class.getName());

  private final OutboxClaims outbox;
  private final QueueSender sender;
  private final Clock clock;

  @Inject
  public OutboxRelay(OutboxClaims outbox, QueueSender sender, Clock clock) {
    this.outbox = outbox;
    this.sender = sender;
    this.clock = clock;
  }

  protected OutboxRelay() {
    this(null, null, null); // for the container
  }

  /** Claims and sends what is due, at most as many messages as the limit says. */
  public Round relay(int limit) {
    Instant now = clock.instant();
    List<ClaimedMessage> claimed = outbox.claim(now, limit, LEASE);
    if (claimed.isEmpty()) {
      return Round.NOTHING_DUE;
    }
    CrashPoint.AFTER_OUTBOX_CLAIM.hit();
    List<ClaimedMessage> sent = send(claimed, now.plus(SENDING));
    CrashPoint.AFTER_QUEUE_SEND.hit();
    if (!sent.isEmpty()) {
      outbox.sent(sent);
    }
    return new Round(claimed.size(), sent.size());
  }

  /** A queue that fails once is left alone for this round. */
  private List<ClaimedMessage> send(List<ClaimedMessage> claimed, Instant until) {
    List<ClaimedMessage> sent = new ArrayList<>(claimed.size());
    Set<String> failing = new HashSet<>();
    for (ClaimedMessage message : claimed) {
      if (!failing.contains(message.queue()) && clock.instant().isBefore(until)) {
        if (taken(message)) {
          sent.add(message);
        } else {
          failing.add(message.queue());
        }
      }
    }
    return sent;
  }

  private boolean taken(ClaimedMessage message) {
    try {
      sender.send(
          message.queue(),
          new QueueMessage(message.tenant(), message.kind(), message.ids(), message.trace()));
      return true;
    } catch (QueueUnavailableException e) {
      LOG.log(DEBUG, "A message waits in the outbox", e); // the sender tells the operator
      return false;
    }
  }

  /** What became of one round. */
  public record Round(int claimed, int sent) {

    static final Round NOTHING_DUE = new Round(0, 0);

    boolean allSent() {
      return claimed == sent;
    }
  }
}
