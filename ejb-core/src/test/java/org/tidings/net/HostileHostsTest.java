package org.tidings.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidings.net.Dialler.Way;

/** A server on this machine, and a product that is asked to go there by every name for it. */
class HostileHostsTest {

  /** What ends a call before there is a connection: the guard, or no meaning as an address. */
  private static final Set<String> BEFORE_CONNECTING =
      Set.of(
          "ForbiddenAddress",
          "IllegalArgumentException",
          "ClientProtocolException",
          "ProtocolException",
          "Refused");

  private final List<String> hosts = HostileHosts.all();

  @Test
  void the_table_is_long_and_names_nobody_twice() {
    assertThat(hosts).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
  }

  @Test
  void no_spelling_in_no_protocol_reaches_a_server_on_this_machine() throws Exception {
    try (Canary canary = new Canary();
        Dialler dialler = new Dialler(new HostileNames())) {
      for (String host : hosts) {
        for (Way way : Way.values()) {
          assertThat(dialler.dial(way, host, canary.port()))
              .as("%s by %s", host, way)
              .isIn(BEFORE_CONNECTING);
        }
      }
      assertThat(canary.dialled()).isEmpty();
    }
  }
}
