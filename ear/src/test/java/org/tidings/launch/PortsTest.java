package org.tidings.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  private static final String LOOPBACK = "127.0.0.1";

  @Test
  void refuses_a_port_in_use_in_one_line_that_names_it() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Ports.requireFree(LOOPBACK, taken.getLocalPort()))
          .isInstanceOf(LaunchException.class)
          .hasMessageContaining("port " + taken.getLocalPort())
          .hasMessageContaining("--port");
    }
  }

  @Test
  void finds_a_port_that_can_be_listened_on() {
    assertThatCode(() -> Ports.requireFree(LOOPBACK, Ports.freeOnLoopback()))
        .doesNotThrowAnyException();
  }
}
