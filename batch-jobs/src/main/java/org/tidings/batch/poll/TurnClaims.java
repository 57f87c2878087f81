package org.tidings.batch.poll;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tidings.crash.CrashPoint;
import org.tidings.ingest.Node;
import org.tidings.ingest.NotificationIntake;
import org.tidings.ingest.PollPlan;
import org.tidings.ingest.PollPlans;
import org.tidings.ingest.PollSettings;
import org.tidings.ingest.SourcePoller;
import org.tidings.secrets.ProtectionUnavailableException;
import org.tidings.source.DueSource;
import org.tidings.source.PollClaims;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/** Takes tenants' turns for this node, with all that the polls of a turn need. */
@ApplicationScoped
public class TurnClaims {

  private static final System.Logger LOG = System.getLogger(TurnClaims.class.getName());

  private final PollClaims claims;
  private final PollPlans plans;
  private final SourcePoller poller;
  private final NotificationIntake intake;
  private final TenantContext tenants;
  private final PollSettings settings;
  private final Node node;
  private final Clock clock;

  @Inject
  public TurnClaims(
      PollClaims claims,
      PollPlans plans,
      SourcePoller poller,
      NotificationIntake intake,
      TenantContext tenants,
      PollSettings settings,
      Node node,
      Clock clock) {
    this.claims = claims;
    this.plans = plans;
    this.poller = poller;
    this.intake = intake;
    this.tenants = tenants;
    this.settings = settings;
    this.node = node;
    this.clock = clock;
  }

  protected TurnClaims() {
    this(null, null, null, null, null, null, null, null); // for the container
  }

  /** How many tenants have something due, counted up to a limit. */
  int countDueTenants(int limit) {
    return claims.countDueTenants(node.id(), clock.instant(), limit);
  }

  /** What to poll in the next tenant's turn; empty when nothing is due. */
  List<PollPlan> next() {
    while (true) {
      List<DueSource> claimed =
          claims.claimTurn(node.id(), clock.instant(), settings.sourcesPerTurn(), settings.lease());
      CrashPoint.AFTER_CLAIM.hit();
      if (claimed.isEmpty()) {
        return List.of();
      }
      TenantId tenant = claimed.get(0).tenant();
      List<PollPlan> turn = tenants.call(tenant, () -> planned(claimed));
      if (!turn.isEmpty()) {
        return turn;
      }
      end(tenant); // all its sources have gone since they were claimed, or wait for the key
    }
  }

  /** One tenant's key that cannot be used is not the others' trouble. */
  private List<PollPlan> planned(List<DueSource> claimed) {
    try {
      return poller.admit(plans.of(claimed));
    } catch (ProtectionUnavailableException e) {
      LOG.log(WARNING, "Sources are not polled for now: {0}", e.getMessage());
      intake.awaitKey(claimed);
      return List.of();
    }
  }

  /** Gives a tenant's turn back. */
  void end(TenantId tenant) {
    claims.endTurn(node.id(), tenant);
  }
}
