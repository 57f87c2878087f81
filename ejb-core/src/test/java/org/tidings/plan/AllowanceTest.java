package org.tidings.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tidings.problem.ConflictException;
import org.tidings.tenant.Tenant;
import org.tidings.testing.memory.TestPlans;
import org.tidings.testing.memory.Workspace;

class AllowanceTest {

  private final Workspace world = new Workspace();

  @Test
  void tells_what_there_may_be_and_what_there_is() {
    world.openChannel("ann@home.example");

    PlanView view = world.allowance.view(world.ann);

    assertThat(view.plan()).isEqualTo("free");
    assertThat(view.pollInterval()).isEqualTo("PT5M");
    assertThat(view.retentionDays()).isEqualTo(30);
    assertThat(view.quotas())
        .containsExactly(
            new QuotaView("sources", "sources", 3, 1),
            new QuotaView("digests", "digests a day", 3, 0),
            new QuotaView("channels", "addresses", 3, 1),
            new QuotaView("tokens", "API tokens", 3, 0),
            new QuotaView("rules", "rules", 3, 0),
            new QuotaView("members", "members", 5, 1));
    assertThat(view.grace()).isEmpty();
  }

  @Test
  void more_than_a_shrunk_plan_allows_stays_and_nothing_comes_on_top() {
    for (int i = 0; i < 4; i++) {
      world.connect("Mailbox " + i);
    }

    assertThatThrownBy(() -> world.allowance.demand(Quota.SOURCES, world.ann))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("allows 3 sources, and you have 5");
    assertThat(world.sources.ofUser(world.ann)).hasSize(5);
  }

  @Test
  void the_plan_of_the_workspace_counts() {
    world.accounts.open(new Tenant(world.tenant, "Ann's", "pro", Workspace.NOON));
    for (int i = 0; i < TestPlans.PRO.sources() - 1; i++) {
      assertThatCode(() -> world.allowance.demand(Quota.SOURCES, world.ann))
          .doesNotThrowAnyException();
      world.connect("Mailbox " + i);
    }

    assertThatThrownBy(() -> world.allowance.demand(Quota.SOURCES, world.ann))
        .hasMessageStartingWith("The plan Pro allows 6 sources");
  }
}
