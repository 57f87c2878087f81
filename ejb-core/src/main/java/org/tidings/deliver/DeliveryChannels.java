package org.tidings.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tidings.delivery.ChannelType;

/** The ways there are to send a digest. */
@ApplicationScoped
public class DeliveryChannels {

  private final Map<ChannelType, DeliveryChannel> byType;

  @Inject
  public DeliveryChannels(@Any Instance<DeliveryChannel> channels) {
    this(channels.stream().toList());
  }

  DeliveryChannels(List<DeliveryChannel> channels) {
    byType =
        channels.stream().collect(Collectors.toMap(DeliveryChannel::type, Function.identity()));
  }

  protected DeliveryChannels() {
    byType = Map.of(); // for the container
  }

  public SendOutcome send(ChannelType type, OutboundDigest digest) {
    DeliveryChannel channel = byType.get(type);
    return channel == null
        ? new SendOutcome.Refused("Digests cannot be sent by " + type.code() + " here")
        : channel.send(digest);
  }
}
