package org.tidings.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickTest {

  @Test
  void a_failing_tick_does_not_reach_the_container_which_would_drop_the_timer() {
    assertThatCode(
            () ->
                Tick.run(
                    "Polling",
                    () -> {
                      throw new IllegalStateException("The database is away");
                    }))
        .doesNotThrowAnyException();
  }

  @Test
  void a_tick_does_its_work() {
    List<String> done = new ArrayList<>();

    Tick.run("Polling", () -> done.add("polled"));

    assertThat(done).containsExactly("polled");
  }
}
