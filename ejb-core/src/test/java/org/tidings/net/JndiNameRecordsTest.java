package org.tidings.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class JndiNameRecordsTest {

  private static final Map<String, List<byte[]>> ZONE =
      Map.of(
          "33 _imaps._tcp.harbour.example",
          List.of(
              NameServer.srv(5, 1, 993, "a.harbour.example"),
              NameServer.srv(10, 0, 2993, "b.harbour.example")));

  @Test
  void finds_the_records_of_a_name_and_none_where_there_are_none() throws IOException {
    try (NameServer server = new NameServer(ZONE)) {
      NameRecords records = new JndiNameRecords(server.url());

      assertThat(records.find("_imaps._tcp.harbour.example", "SRV"))
          .containsExactlyInAnyOrder("5 1 993 a.harbour.example.", "10 0 2993 b.harbour.example.");
      assertThat(records.find("_imaps._tcp.harbour.example", "MX")).isEmpty();
      assertThat(records.find("_imaps._tcp.quay.example", "SRV")).isEmpty();
    }
  }

  @Test
  void works_whatever_class_loader_a_server_has_set() throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    try (NameServer server = new NameServer(ZONE);
        URLClassLoader blind = new URLClassLoader(new URL[0], null)) {
      thread.setContextClassLoader(blind);

      assertThat(new JndiNameRecords(server.url()).find("_imaps._tcp.harbour.example", "SRV"))
          .hasSize(2);
      assertThat(thread.getContextClassLoader()).isSameAs(blind);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  @Test
  void says_when_no_name_server_is_there() throws IOException {
    NameServer gone = new NameServer(Map.of());
    gone.close();

    assertThatThrownBy(() -> new JndiNameRecords(gone.url()).find("harbour.example", "MX"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No name server");
  }

  @Test
  void says_when_a_name_server_fails() throws IOException {
    try (NameServer failing = NameServer.failing()) {
      assertThatThrownBy(() -> new JndiNameRecords(failing.url()).find("harbour.example", "MX"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("No name server");
    }
  }

  @Test
  @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD) // the JDK would wait for 15
  void waits_no_longer_than_its_deadline_for_a_name_server_that_is_silent() throws IOException {
    try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      String url = "dns://127.0.0.1:" + silent.getLocalPort() + "/";

      assertThatThrownBy(() -> new JndiNameRecords(url).find("harbour.example", "MX"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("No name server");
    }
  }
}
