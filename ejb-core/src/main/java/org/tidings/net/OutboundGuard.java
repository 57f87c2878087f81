package org.tidings.net;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides where a host that a user named may lead. A name is resolved once and every address it has
 * is checked, so that the caller can connect to a checked address and to nothing else.
 */
@ApplicationScoped
public class OutboundGuard {

  /** Finds the addresses of a host. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private final List<AddressRange> allowed;
  private final Resolver resolver;

  /**
   * @param allow ranges outside the public internet that may be reached, separated by commas
   */
  @Inject
  public OutboundGuard(
      @ConfigProperty(name = "tidings.outbound.allow") Optional<String> allow, HostLookup lookup) {
    this(allow.map(AddressRange::parseList).orElse(List.of()), lookup);
  }

  OutboundGuard(List<AddressRange> allowed, Resolver resolver) {
    this.allowed = allowed;
    this.resolver = resolver;
  }

  protected OutboundGuard() {
    this(List.of(), null); // for the container
  }

  /**
   * The addresses of a host, at least one.
   *
   * @throws ForbiddenHostException when one of them may not be reached
   */
  public List<InetAddress> resolve(String host)
      throws UnknownHostException, ForbiddenHostException {
    String name =
        HostName.normalize(host)
            .orElseThrow(() -> new ForbiddenHostException("This is not a host name"));
    List<InetAddress> addresses = List.of(resolver.resolve(name));
    if (!addresses.stream().allMatch(this::mayReach)) {
      throw new ForbiddenHostException("This host is not on the public internet");
    }
    return addresses;
  }

  private boolean mayReach(InetAddress address) {
    return PublicAddresses.contain(address)
        || allowed.stream().anyMatch(range -> range.contains(address));
  }
}
