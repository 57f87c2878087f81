package org.tidings.net;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * A range of IP addresses in CIDR notation, such as {@code 10.0.0.0/8} or {@code fd00::/8} (RFC
 * 4632, RFC 4291 section 2.3).
 */
public record AddressRange(InetAddress network, int prefixBits) {

  public AddressRange {
    if (prefixBits < 0 || prefixBits > network.getAddress().length * 8) {
      throw new IllegalArgumentException("A prefix length does not fit: /" + prefixBits);
    }
  }

  /** Reads one range; a single address is a range of one. */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    InetAddress network = IpAddress.parse(address).orElseThrow(() -> notARange(text, null));
    try {
      int whole = network.getAddress().length * 8;
      return new AddressRange(
          network, slash < 0 ? whole : Integer.parseInt(text.substring(slash + 1)));
    } catch (NumberFormatException e) {
      throw notARange(text, e);
    }
  }

  /** Reads ranges separated by commas. */
  public static List<AddressRange> parseList(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(range -> !range.isEmpty())
        .map(AddressRange::parse)
        .toList();
  }

  public boolean contains(InetAddress address) {
    byte[] mine = network.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    int wholeBytes = prefixBits / 8;
    if (!Arrays.equals(mine, 0, wholeBytes, other, 0, wholeBytes)) {
      return false;
    }
    int restBits = prefixBits % 8;
    return restBits == 0 || (mine[wholeBytes] ^ other[wholeBytes]) >> (8 - restBits) == 0;
  }

  private static IllegalArgumentException notARange(String text, Exception cause) {
    return new IllegalArgumentException(
        "Not an address range like 10.0.0.0/8 or fd00::/8: " + text, cause);
  }
}
