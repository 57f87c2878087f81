package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tidings.delivery.Channels;

/** Closes a channel for whoever holds its unsubscribe link, within the channel's tenant. */
@ApplicationScoped
public class OptOut {

  private final Channels channels;
  private final Clock clock;

  @Inject
  public OptOut(Channels channels, Clock clock) {
    this.channels = channels;
    this.clock = clock;
  }

  protected OptOut() {
    this(null, null); // for the container
  }

  /** Sends nothing more there. A channel that was removed meanwhile needs nothing. */
  @Transactional
  public void close(UUID channelId) {
    channels.lock(channelId).ifPresent(channel -> channel.optOut(clock.instant()));
  }
}
