package org.tidings.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** IP addresses in their usual notation. No name is ever resolved here. */
public final class IpAddress {

  private IpAddress() {}

  /** The address, if the text is one. */
  public static Optional<InetAddress> parse(String text) {
    if (!HostName.isAddress(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text)); // a literal: asks no name server
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
