package org.tidings.batch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.Node;
import org.tidings.ingest.PollSettings;
import org.tidings.ingest.SourceConnectors;
import org.tidings.ingest.WakeUp;
import org.tidings.source.Listeners;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceKey;
import org.tidings.testing.memory.Radio;
import org.tidings.testing.memory.UnheardEvent;
import org.tidings.testing.memory.Workspace;

class ListeningTest {

  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Workspace world = new Workspace();
  private final Radio radio = new Radio();
  private final Node node = new Node();
  private final SourceKey ours = tunedIn();
  private final SourceKey theirs = tunedIn();

  @Test
  void a_connection_ends_when_another_node_is_the_listener_and_only_that_one() {
    listening(
            (who, sources, lease) -> {
              assertThat(who).isEqualTo(node.id());
              assertThat(sources).containsExactlyInAnyOrder(ours, theirs);
              assertThat(lease).isEqualTo(LEASE);
              return Set.of(theirs);
            })
        .renew();

    assertThat(radio.held()).containsExactly(ours);
  }

  @Test
  void what_has_just_been_kept_is_claimed_at_once_and_then_with_the_others() {
    List<Set<SourceKey>> asked = new ArrayList<>();
    Listening listening =
        listening(
            (who, sources, lease) -> {
              asked.add(Set.copyOf(sources));
              return Set.of();
            });
    listening.listen();
    listening.listen();
    SourceKey more = tunedIn();
    listening.listen();
    listening.renew();

    assertThat(asked)
        .containsExactly(Set.of(ours, theirs), Set.of(), Set.of(more), Set.of(ours, theirs, more));
  }

  private Listening listening(Listeners listeners) {
    return new Listening(
        new SourceConnectors(List.of(radio)),
        new WakeUp(world.sources, new UnheardEvent<>(), world.clock),
        listeners,
        new PollSettings(Duration.ofMinutes(5), LEASE, 1, 2),
        node,
        world.tenants);
  }

  private SourceKey tunedIn() {
    SourceKey source = new SourceKey(world.tenant, UUID.randomUUID());
    radio.fetchHolding(source, null, SourceCursor.START, FetchLimits.DEFAULT);
    return source;
  }
}
