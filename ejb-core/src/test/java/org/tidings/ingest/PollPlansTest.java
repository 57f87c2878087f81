package org.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.source.DueSource;
import org.tidings.source.Source;
import org.tidings.source.SourceType;
import org.tidings.testing.memory.Workspace;

class PollPlansTest {

  private final Workspace world = new Workspace();
  private final PollPlans plans = new PollPlans(world.sources, world.credentials, world.plan);

  private final UUID source = connected();

  @Test
  void a_connection_may_be_kept_where_the_plan_has_that_and_no_other_node_listens() {
    assertThat(listening(true)).isFalse();

    world.buy("pro");

    assertThat(listening(true)).isTrue();
    assertThat(listening(false)).isFalse();
  }

  @Test
  void what_was_disconnected_or_claimed_by_somebody_else_meanwhile_is_not_polled() {
    DueSource gone = new DueSource(world.tenant, UUID.randomUUID(), 0, true);
    DueSource taken = new DueSource(world.tenant, source, 1, true);

    assertThat(of(gone, taken)).isEmpty();
  }

  private boolean listening(boolean unheard) {
    return of(new DueSource(world.tenant, source, 0, unheard)).get(0).listening();
  }

  private UUID connected() {
    UUID id = UUID.randomUUID();
    byte[] nothing =
        world.tenants.call(world.tenant, () -> world.credentials.seal(world.ann, id, Map.of()));
    SourceType type = new SourceType("email");
    world.sources.add(
        new Source(id, world.ann, type, "Mailbox", "{}", nothing, Workspace.NOON), Workspace.NOON);
    return id;
  }

  private List<PollPlan> of(DueSource... due) {
    return world.tenants.call(world.tenant, () -> plans.of(List.of(due)));
  }
}
