package org.tidings.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The channels of the current tenant. */
public interface Channels {

  void add(Channel channel);

  Optional<Channel> find(UUID id);

  /** The channel, locked until the transaction ends. */
  Optional<Channel> lock(UUID id);

  default Optional<Channel> find(UUID userId, ChannelType type, String address) {
    return ofUser(userId).stream()
        .filter(channel -> channel.type() == type && channel.address().equals(address))
        .findFirst();
  }

  List<Channel> ofUser(UUID userId);

  void remove(Channel channel);
}
