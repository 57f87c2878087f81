package org.tidings.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

  private static final String PROXY = "10.0.0.1";
  private static final String CLIENT = "203.0.113.9";

  private final ClientAddress clients = new ClientAddress(Optional.of("10.0.0.0/8, fd00::/8"));

  @Test
  void is_the_connections_where_no_proxy_is_trusted() {
    ClientAddress direct = new ClientAddress(Optional.empty());

    assertThat(direct.of(request(PROXY, CLIENT))).isEqualTo(PROXY);
  }

  @Test
  void is_what_a_trusted_proxy_says() {
    assertThat(clients.of(request(PROXY, CLIENT))).isEqualTo(CLIENT);
    assertThat(clients.of(request("fd00:0:0:0:0:0:0:7", "2001:db8::1"))).isEqualTo("2001:db8::1");
    assertThat(clients.of(request(PROXY))).isEqualTo(PROXY);
  }

  @Test
  void is_not_what_a_stranger_says_of_himself() {
    assertThat(clients.of(request(CLIENT, "198.51.100.1"))).isEqualTo(CLIENT);
    assertThat(clients.of(request(PROXY, "198.51.100.1, " + CLIENT))).isEqualTo(CLIENT);
    assertThat(clients.of(request(PROXY, "198.51.100.1", CLIENT))).isEqualTo(CLIENT);
    assertThat(clients.of(request(PROXY, "10.9.9.9, " + CLIENT))).isEqualTo(CLIENT);
  }

  @Test
  void is_found_through_several_proxies() {
    assertThat(clients.of(request(PROXY, CLIENT + ", 10.0.0.3,10.0.0.2"))).isEqualTo(CLIENT);
  }

  @Test
  void stops_at_what_is_no_address() {
    assertThat(clients.of(request(PROXY, CLIENT + ", unknown, 10.0.0.2"))).isEqualTo("10.0.0.2");
    assertThat(clients.of(request(PROXY, "example.org"))).isEqualTo(PROXY);
    assertThat(clients.of(request(PROXY, " , "))).isEqualTo(PROXY);
  }

  /** A request over a connection from there, with these lines of X-Forwarded-For. */
  private static HttpServletRequest request(String connection, String... forwarded) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ClientAddressTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getRemoteAddr" -> connection;
                  case "getHeaders" -> Collections.enumeration(List.of(forwarded));
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }
}
