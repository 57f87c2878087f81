package org.tidings.testing.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.delivery.Channel;
import org.tidings.delivery.Channels;

/** Channels in a map. */
public final class InMemoryChannels implements Channels {

  private final Map<UUID, Channel> channels = new LinkedHashMap<>();

  @Override
  public void add(Channel channel) {
    channels.put(channel.id(), channel);
  }

  @Override
  public Optional<Channel> find(UUID id) {
    return Optional.ofNullable(channels.get(id));
  }

  @Override
  public Optional<Channel> lock(UUID id) {
    return find(id);
  }

  @Override
  public List<Channel> ofUser(UUID userId) {
    return channels.values().stream().filter(c -> c.userId().equals(userId)).toList();
  }

  @Override
  public void remove(Channel channel) {
    channels.remove(channel.id());
  }
}
