package org.tidings.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, after the IANA special-purpose registries
 * (RFC 6890). IPv6 forms that carry an IPv4 address (NAT64, 6to4, Teredo) count as not public,
 * since they can lead anywhere; IPv4-mapped ones reach us as IPv4 already.
 */
final class PublicAddresses {

  private static final List<AddressRange> SPECIAL_V4 =
      AddressRange.parseList(
          "0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,"
              + "192.0.0.0/24,192.0.2.0/24,192.88.99.0/24,192.168.0.0/16,198.18.0.0/15,"
              + "198.51.100.0/24,203.0.113.0/24,224.0.0.0/4,240.0.0.0/4");

  private static final AddressRange GLOBAL_UNICAST_V6 = AddressRange.parse("2000::/3");

  private static final List<AddressRange> SPECIAL_V6 =
      AddressRange.parseList("2001::/23,2001:db8::/32,2002::/16,3fff::/20");

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    if (address instanceof Inet4Address) {
      return SPECIAL_V4.stream().noneMatch(range -> range.contains(address));
    }
    return GLOBAL_UNICAST_V6.contains(address)
        && SPECIAL_V6.stream().noneMatch(range -> range.contains(address));
  }
}
