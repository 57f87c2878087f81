package org.tidings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.net.AddressRange;
import org.tidings.net.IpAddress;

/**
 * Where a request comes from. {@code X-Forwarded-For} is believed as far as proxies of ours wrote
 * it: each names, at the end, whom it was asked by, and what stands before the first stranger is
 * his own invention.
 */
@ApplicationScoped
public class ClientAddress {

  private static final String FORWARDED = "X-Forwarded-For";

  private final List<AddressRange> proxies;

  /**
   * @param trusted the networks of our reverse proxies, separated by commas
   */
  @Inject
  public ClientAddress(
      @ConfigProperty(name = "tidings.web.trusted-proxies") Optional<String> trusted) {
    proxies = trusted.map(AddressRange::parseList).orElse(List.of());
  }

  protected ClientAddress() {
    this(Optional.empty()); // for the container
  }

  String of(HttpServletRequest request) {
    String client = request.getRemoteAddr();
    for (String before : forwarded(request)) {
      if (!isProxy(client) || IpAddress.parse(before).isEmpty()) {
        return client;
      }
      client = before;
    }
    return client;
  }

  /** Who was named on the way, the last one first. */
  private static List<String> forwarded(HttpServletRequest request) {
    List<String> named =
        Collections.list(request.getHeaders(FORWARDED)).stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .map(String::strip)
            .collect(Collectors.toList());
    Collections.reverse(named);
    return named;
  }

  private boolean isProxy(String address) {
    Optional<InetAddress> parsed = IpAddress.parse(address);
    return parsed.isPresent() && proxies.stream().anyMatch(range -> range.contains(parsed.get()));
  }
}
