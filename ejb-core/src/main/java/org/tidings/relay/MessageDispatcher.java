package org.tidings.relay;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.tidings.crash.CrashPoint;
import org.tidings.queue.MessageFormat;
import org.tidings.queue.MessageHandler;
import org.tidings.queue.MessageKind;
import org.tidings.queue.QueueMessage;
import org.tidings.queue.QueueName;
import org.tidings.queue.ReceivedMessage;
import org.tidings.queue.TryLaterException;
import org.tidings.tenant.TenantContext;

/**
 * Hands a message to the handler of its kind, inside its tenant: the second of the three doors into
 * a tenant. Logs the message's trace, never its body.
 */
@ApplicationScoped
public class MessageDispatcher {

  private static final System.Logger LOG = System.getLogger(MessageDispatcher.class.getName());

  private final Map<MessageKind, MessageHandler> handlers = new EnumMap<>(MessageKind.class);
  private final MessageFormat format;
  private final TenantContext tenants;

  @Inject
  public MessageDispatcher(
      @Any Instance<MessageHandler> handlers, MessageFormat format, TenantContext tenants) {
    this((Iterable<MessageHandler>) handlers, format, tenants);
  }

  protected MessageDispatcher() {
    this.format = null; // for the container
    this.tenants = null;
  }

  MessageDispatcher(
      Iterable<MessageHandler> handlers, MessageFormat format, TenantContext tenants) {
    this.format = format;
    this.tenants = tenants;
    for (MessageHandler handler : handlers) {
      MessageHandler other = this.handlers.put(handler.kind(), handler);
      if (other != null) {
        throw new IllegalStateException("Two handlers for " + handler.kind());
      }
    }
  }

  /** Handles a message; true when it is done and shall not come again. */
  @ActivateRequestContext
  public boolean dispatch(QueueName queue, ReceivedMessage received) {
    MessageFormat.Arrival arrival = format.read(queue, received.body());
    if (arrival instanceof MessageFormat.Arrival.Understood understood) {
      if (understood.kind().queue() == queue) {
        crashPoint(queue).hit();
        return handle(understood, received.times());
      }
      return poison(queue, received, "it belongs on another queue");
    }
    return poison(queue, received, ((MessageFormat.Arrival.Poison) arrival).reason());
  }

  /** Left to the queue, which moves it to the dead-letter queue. Told aloud once, not each time. */
  private static boolean poison(QueueName queue, ReceivedMessage received, String reason) {
    LOG.log(
        received.times() == 1 ? WARNING : DEBUG,
        "{0}: refused a message that is none of ours: {1} (receive {2})",
        queue.code(),
        reason,
        received.times());
    return false;
  }

  private boolean handle(MessageFormat.Arrival.Understood understood, int times) {
    QueueMessage message = understood.message();
    MessageHandler handler = handlers.get(understood.kind());
    if (handler == null) {
      LOG.log(WARNING, "Nobody handles {0}", message.kind());
      return false;
    }
    try {
      tenants.run(message.tenant(), () -> handler.handle(message.ids()));
      return true;
    } catch (TryLaterException e) {
      LOG.log(DEBUG, () -> named(message, times) + " comes again: " + e.getMessage());
      return false;
    } catch (RuntimeException e) { // whatever a handler meets must not end the worker
      LOG.log(WARNING, named(message, times) + " failed and comes again", e);
      return false;
    }
  }

  private static String named(QueueMessage message, int times) {
    return message.kind() + " [trace " + message.trace() + ", receive " + times + "]";
  }

  private static CrashPoint crashPoint(QueueName queue) {
    return queue == QueueName.DELIVERY
        ? CrashPoint.AFTER_DELIVERY_RECEIVED
        : CrashPoint.AFTER_SUMMARIZE_RECEIVED;
  }
}
