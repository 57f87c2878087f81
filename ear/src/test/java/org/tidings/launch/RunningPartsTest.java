package org.tidings.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningPartsTest {

  private final List<String> stopped = new ArrayList<>();
  private final RunningParts running = new RunningParts();

  @Test
  void stops_in_the_reverse_order_of_the_start() {
    running.add(part("database"));
    running.add(part("server"));

    running.close();

    assertThat(stopped).containsExactly("server", "database");
  }

  @Test
  void stops_the_others_when_one_fails_to_stop() {
    running.add(part("database"));
    running.add(
        () -> {
          throw new IllegalStateException("stuck");
        });

    running.close();

    assertThat(stopped).containsExactly("database");
  }

  @Test
  void stops_at_once_what_comes_up_after_the_end() {
    running.close();
    running.add(part("queue"));

    assertThat(stopped).containsExactly("queue");
  }

  @Test
  void stops_nothing_twice() {
    running.add(part("database"));

    running.close();
    running.close();

    assertThat(stopped).containsExactly("database");
  }

  private AutoCloseable part(String name) {
    return () -> stopped.add(name);
  }
}
