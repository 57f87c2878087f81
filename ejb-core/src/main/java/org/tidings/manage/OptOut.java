package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tidings.audit.Action;
import org.tidings.delivery.Channel;
import org.tidings.delivery.Channels;
import org.tidings.identity.ForAnybody;
import org.tidings.trail.AuditTrail;

/** Closes a channel for whoever holds its unsubscribe link, within the channel's tenant. */
@ApplicationScoped
@ForAnybody
public class OptOut {

  private final Channels channels;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public OptOut(Channels channels, AuditTrail trail, Clock clock) {
    this.channels = channels;
    this.trail = trail;
    this.clock = clock;
  }

  protected OptOut() {
    this(null, null, null); // for the container
  }

  /**
   * Sends nothing more there. A channel that is closed, or was removed meanwhile, needs nothing.
   */
  @Transactional
  public void close(UUID channelId) {
    channels.lock(channelId).filter(channel -> !channel.isOptedOut()).ifPresent(this::close);
  }

  private void close(Channel channel) {
    channel.optOut(clock.instant());
    trail.recordUnknown(Action.CHANNEL_UNSUBSCRIBED, channel.id());
  }
}
