package org.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.Unreachable;
import org.tidings.source.SourceCursor;
import org.tidings.testing.memory.TestClock;
import org.tidings.testing.memory.Workspace;

/** A node that polls sixteen sources side by side. */
class HostShareTest {

  private static final String HOST = "imap.example.org";
  private static final PollOutcome NO_ANSWER = new Unreachable("No answer");
  private static final PollOutcome ANSWER =
      new Fetched(List.of(), List.of(), SourceCursor.START, false);

  private final TestClock clock = new TestClock(Workspace.NOON);
  private final HostShare share =
      new HostShare(new PollSettings(Duration.ofMinutes(5), Duration.ofMinutes(1), 16, 10), clock);

  @Test
  void a_host_that_answers_may_have_all_of_the_node() {
    assertThat(begun(100)).isEqualTo(100);
  }

  @Test
  void a_host_that_lets_polls_wait_has_a_quarter() {
    ask(Duration.ofSeconds(60), NO_ANSWER);

    assertThat(begun(16)).isEqualTo(4);
    assertThat(share.begin("imap.example.com")).isTrue();
  }

  @Test
  void polls_under_way_when_the_host_falls_silent_count_too() {
    begun(16);
    clock.advance(Duration.ofSeconds(60));
    share.end(HOST, Workspace.NOON, NO_ANSWER);

    assertThat(share.begin(HOST)).isFalse();
  }

  @Test
  void an_answer_makes_the_host_whole_again() {
    ask(Duration.ofSeconds(60), NO_ANSWER);
    ask(Duration.ofSeconds(1), ANSWER);

    assertThat(begun(16)).isEqualTo(16);
  }

  @Test
  void a_host_that_refuses_at_once_holds_nobody_back() {
    ask(Duration.ofSeconds(1), NO_ANSWER);

    assertThat(begun(16)).isEqualTo(16);
  }

  private void ask(Duration time, PollOutcome outcome) {
    assertThat(share.begin(HOST)).isTrue();
    Instant begun = clock.instant();
    clock.advance(time);
    share.end(HOST, begun, outcome);
  }

  /** How many of so many polls may begin, while none of them ends. */
  private long begun(int polls) {
    return IntStream.range(0, polls).filter(i -> share.begin(HOST)).count();
  }
}
