package org.tidings.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.delivery.Channel;
import org.tidings.delivery.Channels;
import org.tidings.delivery.Deliveries;
import org.tidings.delivery.Delivery;
import org.tidings.digest.Digest;
import org.tidings.queue.MessageKind;
import org.tidings.queue.Outgoing;

/** Sends a composed digest on its way: one delivery for each open channel of its user. */
@ApplicationScoped
class Dispatch {

  private final Channels channels;
  private final Deliveries deliveries;
  private final Outgoing outgoing;
  private final String mailHost;

  /**
   * @param mailFrom the address that digests come from; Message-IDs end with its host
   */
  @Inject
  Dispatch(
      Channels channels,
      Deliveries deliveries,
      Outgoing outgoing,
      @ConfigProperty(name = "tidings.mail.from") String mailFrom) {
    this.channels = channels;
    this.deliveries = deliveries;
    this.outgoing = outgoing;
    this.mailHost = mailFrom.substring(mailFrom.lastIndexOf('@') + 1).replace(">", "").strip();
  }

  protected Dispatch() {
    this.channels = null; // for the container
    this.deliveries = null;
    this.outgoing = null;
    this.mailHost = null;
  }

  public void send(Digest digest, Instant now) {
    channels.ofUser(digest.userId()).stream()
        .filter(Channel::isOpen)
        .forEach(channel -> send(digest, channel, now));
  }

  private void send(Digest digest, Channel channel, Instant now) {
    UUID id = UUID.randomUUID();
    deliveries.add(
        new Delivery(id, digest.id(), channel.id(), "<" + id + "@" + mailHost + ">", now));
    outgoing.enqueue(MessageKind.SEND_DELIVERY, List.of(id));
  }
}
