package org.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.source.DueSource;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceKey;
import org.tidings.source.SyncState;
import org.tidings.testing.memory.Radio;
import org.tidings.testing.memory.UnheardEvent;
import org.tidings.testing.memory.Workspace;

class SourcePollerTest {

  private final Workspace world = new Workspace();
  private final Radio radio = new Radio();
  private final SourcePoller poller =
      new SourcePoller(
          new SourceConnectors(List.of(radio)),
          new AccountAccess(null, null),
          world.manners,
          world.costs);
  private final SourceKey source = new SourceKey(world.tenant, UUID.randomUUID());

  @Test
  void a_connection_is_kept_where_the_plan_has_that() {
    poll(true);
    poll(true);

    assertThat(radio.calls()).containsExactly("tuned in", "tuned in");
    assertThat(radio.held()).containsExactly(source);
  }

  @Test
  void each_poll_has_its_own_where_the_plan_has_not_or_there_is_no_room() {
    poll(false);
    radio.fillUp();
    poll(true);

    assertThat(radio.calls()).containsExactly("asked", "asked");
  }

  @Test
  void the_connection_ends_when_a_smaller_plan_has_none() {
    poll(true);
    poll(false);

    assertThat(radio.calls()).containsExactly("tuned in", "asked");
    assertThat(radio.held()).isEmpty();
  }

  @Test
  void what_is_heard_has_its_source_polled_and_what_is_paused_or_gone_is_told() {
    UUID removed = UUID.randomUUID();
    UUID paused = world.connect("Paused");
    world.sources.lockSyncState(paused).orElseThrow().unschedule();
    state().pollAt(Workspace.NOON.plus(Duration.ofHours(1)));
    WakeUp wakeUp = new WakeUp(world.sources, new UnheardEvent<>(), world.clock);

    assertThat(wakeUp.poll(List.of(world.mailbox, removed, paused)))
        .containsExactly(removed, paused);
    assertThat(state().nextPollAt()).contains(Workspace.NOON);
  }

  @Test
  void what_is_heard_and_due_already_does_not_wait_longer() {
    Instant due = Workspace.NOON.minus(Duration.ofMinutes(1));
    state().pollAt(due);
    WakeUp wakeUp = new WakeUp(world.sources, new UnheardEvent<>(), world.clock);

    assertThat(wakeUp.poll(List.of(world.mailbox))).isEmpty();
    assertThat(state().nextPollAt()).contains(due);
  }

  private SyncState state() {
    return world.sources.lockSyncState(world.mailbox).orElseThrow();
  }

  private void poll(boolean listening) {
    PollPlan plan =
        new PollPlan(
            new DueSource(source.tenant(), source.sourceId(), 1, false),
            radio.type(),
            world.ann,
            new SourceAccess(JsonValue.EMPTY_JSON_OBJECT, Map.of()),
            SourceCursor.START,
            listening,
            false);
    assertThat(poller.poll(plan).outcome()).isInstanceOf(Fetched.class);
  }
}
