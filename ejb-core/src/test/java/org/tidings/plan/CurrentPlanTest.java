package org.tidings.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.FormerPlan;
import org.tidings.tenant.Tenant;
import org.tidings.testing.memory.TestPlans;
import org.tidings.testing.memory.Workspace;

class CurrentPlanTest {

  private static final Instant GRACE_ENDS = Workspace.NOON.plus(TestPlans.BOOK.grace());

  private final Workspace world = new Workspace();

  @Test
  void what_a_larger_plan_kept_is_kept_for_the_time_of_grace() {
    changePlan("pro", "free");

    assertThat(world.plan.limits().retentionDays()).isEqualTo(30);
    assertThat(world.plan.retentionDays()).isEqualTo(60);
    assertThat(world.plan.grace()).contains(new Grace(Plan.PRO, 60, GRACE_ENDS));
  }

  @Test
  void afterwards_the_present_plan_counts() {
    changePlan("pro", "free");
    world.clock.advance(TestPlans.BOOK.grace().minusSeconds(1));
    assertThat(world.plan.retentionDays()).isEqualTo(60);

    world.clock.advance(Duration.ofSeconds(1));

    assertThat(world.plan.retentionDays()).isEqualTo(30);
    assertThat(world.plan.grace()).isEmpty();
  }

  @Test
  void a_plan_that_grew_needs_no_grace() {
    changePlan("free", "pro");

    assertThat(world.plan.retentionDays()).isEqualTo(60);
    assertThat(world.plan.grace()).isEmpty();
  }

  @Test
  void who_asks_for_the_plan_is_told_of_the_grace() {
    changePlan("pro", "free");

    assertThat(world.allowance.view(world.ann).grace())
        .contains(new GraceView("pro", 60, GRACE_ENDS));
  }

  private void changePlan(String from, String to) {
    world.accounts.open(
        new Tenant(world.tenant, Workspace.NAME, to, Workspace.NOON) {
          @Override
          public Optional<FormerPlan> formerPlan() {
            return Optional.of(new FormerPlan(from, Workspace.NOON));
          }
        });
  }
}
