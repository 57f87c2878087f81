package org.tidings.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * A name server in hostile hands: every name, whatever its spelling, leads to this machine, unless
 * it was told what to answer, one answer after the other.
 */
final class HostileNames implements OutboundGuard.Resolver {

  private final Map<String, Queue<String>> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  /** Answers with the first address when asked first, with the second then, and so on. */
  HostileNames answering(String name, String... addresses) {
    answers.put(name, new ArrayDeque<>(List.of(addresses)));
    return this;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    asked.add(host);
    if (HostName.isAddress(host)) {
      return new InetAddress[] {InetAddress.getByName(host)};
    }
    String answer = answers.getOrDefault(host, new ArrayDeque<>()).poll();
    return new InetAddress[] {InetAddress.getByName(answer == null ? "127.0.0.1" : answer)};
  }

  /** How often a name was asked for. */
  long lookups(String name) {
    return asked.stream().filter(name::equals).count();
  }
}
