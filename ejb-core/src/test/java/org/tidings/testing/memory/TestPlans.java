package org.tidings.testing.memory;

import java.time.Duration;
import java.util.Map;
import org.tidings.plan.Limits;
import org.tidings.plan.Plan;
import org.tidings.plan.PlanBook;

/** Plans whose limits a test can reach. */
public final class TestPlans {

  public static final Limits FREE =
      new Limits(3, Duration.ofMinutes(5), 3, 3, 3, 3, 30, 5, false, 1_000_000);

  public static final Limits PRO =
      new Limits(6, Duration.ofMinutes(1), 6, 6, 6, 6, 60, 1_000, true, 5_000_000);

  public static final PlanBook BOOK =
      new PlanBook(Map.of(Plan.FREE, FREE, Plan.PRO, PRO, Plan.ENTERPRISE, PRO));

  private TestPlans() {}
}
