package org.tidings.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostLookupTest {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final CountDownLatch answered = new CountDownLatch(1);
  private final HostLookup lookup = new HostLookup(this::find, Duration.ofMillis(50), 2);

  @AfterEach
  void stop() {
    lookup.stop();
  }

  @Test
  void answers_what_the_system_finds() throws UnknownHostException {
    assertThat(lookup.resolve("id.example.org")).containsExactly(LOOPBACK);
  }

  @Test
  void says_when_there_is_no_such_host() {
    assertThatThrownBy(() -> lookup.resolve("nowhere.example.org"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageStartingWith("nowhere.example.org");
  }

  @Test
  void waits_no_longer_than_its_deadline_for_name_servers_that_are_silent() {
    assertThatThrownBy(() -> lookup.resolve("silent.example.org"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageContaining("no name server answered in time");
  }

  @Test
  void begins_no_lookup_while_too_many_go_on_and_begins_again_when_they_have_ended() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> lookup.resolve("silent.example.org"));
    }
    assertThatThrownBy(() -> lookup.resolve("id.example.org"))
        .hasMessageContaining("too many questions");

    answered.countDown();

    while (!finds("id.example.org")) {
      Thread.onSpinWait();
    }
  }

  private boolean finds(String host) {
    try {
      return lookup.resolve(host).length == 1;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** As the system does, which no interruption ends. */
  private InetAddress[] find(String host) throws UnknownHostException {
    if (host.startsWith("silent")) {
      awaitAnswer();
    } else if (!host.startsWith("id.")) {
      throw new UnknownHostException(host);
    }
    return new InetAddress[] {LOOPBACK};
  }

  private void awaitAnswer() {
    while (answered.getCount() > 0) {
      try {
        answered.await();
      } catch (InterruptedException e) {
        // goes on
      }
    }
  }
}
