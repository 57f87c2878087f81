package org.tidings.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundGuardTest {

  private final List<String> asked = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.254",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.254",
        "192.0.0.1",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "192.168.255.254",
        "198.18.0.1",
        "198.19.255.254",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:a9fe:a9fe",
        "::ffff:0:127.0.0.1",
        "64:ff9b::127.0.0.1",
        "64:ff9b::8.8.8.8",
        "64:ff9b:1::a00:1",
        "100::1",
        "2001::1",
        "2001:0:7f00:1::",
        "2001:2::1",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "2002:808:808::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00::1",
        "fd12:3456:789a::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "ff0e::1",
        "[::1]",
        "[fd00::1]",
        "4000::1",
        "e000::1"
      })
  void refuses_every_address_that_is_not_on_the_public_internet(String address) {
    assertThatThrownBy(() -> guard("").resolve(address))
        .isInstanceOf(ForbiddenHostException.class)
        .hasMessage("This host is not on the public internet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.1",
        "127.0.1",
        "2130706433",
        "0177.0.0.1",
        "0x7f.0.0.1",
        "0x7f000001",
        "017700000001",
        "127.0.0.01",
        "127.0.0.1.1",
        "256.1.1.1",
        "1.2.3",
        "0",
        "00.0.0.0",
        "localhost.0x1",
        "example.1",
        "fe80::1%eth0",
        "::1%lo",
        "[::1",
        "::1]",
        "[::1]:993",
        "[]",
        "",
        " ",
        "127.0.0.1:993",
        "example.org:993",
        "user@example.org",
        "example.org/path",
        "a b.example",
        "imap://example.org",
        "example.org\r\nEHLO",
        "example.org\u0000.evil",
        "ex\tample.org",
        "exa_mple..org",
        ".example.org",
        "example.org..",
        "-.example.org",
        "::ffff:127.1",
        "1:2:3:4:5:6:7:8:9",
        "12345::1",
        "::g"
      })
  void takes_no_spelling_that_parsers_read_differently(String host) {
    assertThatThrownBy(() -> guard("").resolve(host)).isInstanceOf(IOException.class);
    assertThat(asked).allMatch(name -> name.contains(":")); // no name server was asked
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "１２７.0.0.1",
        "127。0。0。1",
        "①②⑦.⓪.⓪.①",
        "127.0.0.1.",
        "LOCALHOST",
        "localhost.",
        "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ"
      })
  void sees_through_disguises_of_loopback(String host) {
    assertThatThrownBy(() -> guard("").resolve(host)).isInstanceOf(ForbiddenHostException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "[2606:4700::1111]"
      })
  void lets_public_addresses_through(String address) throws Exception {
    assertThat(guard("").resolve(address)).hasSize(1);
  }

  @Test
  void refuses_a_name_when_only_one_of_its_addresses_is_private() {
    OutboundGuard guard = guardFor("8.8.8.8", "10.0.0.1");

    assertThatThrownBy(() -> guard.resolve("two-faced.example"))
        .isInstanceOf(ForbiddenHostException.class);
  }

  @Test
  void asks_for_a_name_once_and_in_ascii() throws Exception {
    guardFor("8.8.8.8").resolve("Bücher.Example.");

    assertThat(asked).containsExactly("xn--bcher-kva.example");
  }

  @Test
  void lets_the_operator_allow_ranges() throws Exception {
    OutboundGuard guard = guard("127.0.0.0/8, fd00:1::/32");

    assertThat(guard.resolve("127.9.9.9")).hasSize(1);
    assertThat(guard.resolve("fd00:1::5")).hasSize(1);
    assertThatThrownBy(() -> guard.resolve("fd00:2::5")).isInstanceOf(ForbiddenHostException.class);
    assertThatThrownBy(() -> guard.resolve("10.0.0.1")).isInstanceOf(ForbiddenHostException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10/8", "/8"})
  void takes_no_range_it_does_not_understand(String range) {
    assertThatThrownBy(() -> AddressRange.parse(range))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A guard with the resolver of the JDK, which asks no name server for an address. */
  private OutboundGuard guard(String allowed) {
    return new OutboundGuard(
        AddressRange.parseList(allowed),
        host -> {
          asked.add(host);
          return host.equals("localhost")
              ? new InetAddress[] {InetAddress.getLoopbackAddress()}
              : literal(host);
        });
  }

  private OutboundGuard guardFor(String... addresses) {
    return new OutboundGuard(
        List.of(),
        host -> {
          asked.add(host);
          InetAddress[] found = new InetAddress[addresses.length];
          for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
          }
          return found;
        });
  }

  private static InetAddress[] literal(String host) throws UnknownHostException {
    if (!HostName.isAddress(host)) {
      throw new UnknownHostException(host);
    }
    return new InetAddress[] {InetAddress.getByName(host)};
  }
}
