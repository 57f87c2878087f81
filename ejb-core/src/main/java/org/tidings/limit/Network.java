package org.tidings.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.tidings.net.IpAddress;

/** What limits count a client's network address by. */
final class Network {

  /** Whoever has one IPv6 address has at least the 2^64 others beside it (RFC 6177). */
  private static final int PREFIX_BYTES = 8;

  private Network() {}

  /** The address itself, or the network that an IPv6 address belongs to. */
  static String of(String address) {
    return IpAddress.parse(address).map(Network::of).orElse(address);
  }

  private static String of(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), PREFIX_BYTES))
        : address.getHostAddress();
  }
}
