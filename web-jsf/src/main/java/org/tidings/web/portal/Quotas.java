package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tidings.manage.PlanDesk;
import org.tidings.plan.GraceView;
import org.tidings.plan.Plan;
import org.tidings.plan.PlanView;
import org.tidings.plan.QuotaView;

/** Says how much of what the plan allows a person has, where he makes more of it. */
@Named("quotas")
@RequestScoped
public class Quotas {

  private static final int SECONDS = 60;

  private final PlanDesk desk;

  @Inject
  public Quotas(PlanDesk desk) {
    this.desk = desk;
  }

  protected Quotas() {
    this(null); // for the container
  }

  /** Such as "3 of 5 sources". Asked for anew each time: what was just made counts. */
  public String of(String name) {
    return getAll().stream()
        .filter(quota -> quota.name().equals(name))
        .map(Quotas::sentence)
        .findFirst()
        .orElseThrow();
  }

  private static String sentence(QuotaView quota) {
    return quota.used() + " of " + quota.allowed() + " " + quota.noun();
  }

  public List<QuotaView> getAll() {
    return desk.view().quotas();
  }

  /**
   * Such as "Free: sources are checked every 5 minutes, and ..."; what the plan does for everybody.
   */
  public String getPlan() {
    PlanView view = desk.view();
    return Plan.of(view.plan()).title()
        + ": sources are checked "
        + every(Duration.parse(view.pollInterval()))
        + ", and what they brought is kept for "
        + view.retentionDays()
        + " days";
  }

  /** What a plan that has shrunk does not delete yet; nothing when there is no such thing. */
  public Optional<GraceView> getGrace() {
    return desk.view().grace();
  }

  private static String every(Duration interval) {
    if (interval.toSeconds() % SECONDS != 0) {
      return "every " + interval.toSeconds() + " seconds";
    }
    return interval.toMinutes() == 1
        ? "every minute"
        : "every " + interval.toMinutes() + " minutes";
  }
}
