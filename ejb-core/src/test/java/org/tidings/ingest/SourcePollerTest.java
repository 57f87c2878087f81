package org.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.source.DueSource;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceKey;
import org.tidings.source.SourceType;
import org.tidings.source.SyncState;
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

    assertThat(radio.calls).containsExactly("tuned in", "tuned in");
    assertThat(radio.held()).containsExactly(source);
  }

  @Test
  void each_poll_has_its_own_where_the_plan_has_not_or_there_is_no_room() {
    poll(false);
    radio.room = false;
    poll(true);

    assertThat(radio.calls).containsExactly("asked", "asked");
  }

  @Test
  void the_connection_ends_when_a_smaller_plan_has_none() {
    poll(true);
    poll(false);

    assertThat(radio.calls).containsExactly("tuned in", "asked");
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

  private SyncState state() {
    return world.sources.lockSyncState(world.mailbox).orElseThrow();
  }

  private void poll(boolean listening) {
    PollPlan plan =
        new PollPlan(
            new DueSource(source.tenant(), source.sourceId(), 1),
            radio.type(),
            world.ann,
            new SourceAccess(JsonValue.EMPTY_JSON_OBJECT, Map.of()),
            SourceCursor.START,
            listening,
            false);
    assertThat(poller.poll(plan).outcome()).isInstanceOf(Fetched.class);
  }

  /** Says how it was asked. */
  private static final class Radio implements HoldingConnector {

    private final List<String> calls = new ArrayList<>();
    private final Set<SourceKey> kept = new HashSet<>();
    private boolean room = true;

    @Override
    public SourceType type() {
      return new SourceType("radio");
    }

    @Override
    public ContractCard card() {
      return new ContractCard("Radio", "Whoever speaks.", List.of(), List.of(), "", "", "");
    }

    @Override
    public List<Setting> settings() {
      return List.of();
    }

    @Override
    public PollOutcome fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits) {
      return answer("asked");
    }

    @Override
    public PollOutcome fetchHolding(
        SourceKey source, SourceAccess access, SourceCursor cursor, FetchLimits limits) {
      kept.add(source);
      return answer("tuned in");
    }

    private PollOutcome answer(String call) {
      calls.add(call);
      return new Fetched(List.of(), List.of(), SourceCursor.START, false);
    }

    @Override
    public PollOutcome test(SourceAccess access) {
      return answer("tested");
    }

    @Override
    public boolean mayHold(SourceKey source, SourceAccess access) {
      return room;
    }

    @Override
    public boolean holds(SourceKey source) {
      return kept.contains(source);
    }

    @Override
    public Set<SourceKey> held() {
      return Set.copyOf(kept);
    }

    @Override
    public Set<SourceKey> listen() {
      return Set.of();
    }

    @Override
    public void drop(SourceKey source) {
      kept.remove(source);
    }
  }
}
