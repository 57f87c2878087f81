package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;
import org.tidings.identity.ForAnybody;
import org.tidings.ingest.NotificationIntake;
import org.tidings.ingest.inbound.InboundAddress;
import org.tidings.ingest.inbound.InboundItem;
import org.tidings.ingest.inbound.SignedRequest;
import org.tidings.ingest.inbound.SigningSecrets;
import org.tidings.ingest.inbound.UnsignedException;
import org.tidings.limit.Limit;
import org.tidings.limit.Limiter;
import org.tidings.limit.Use;
import org.tidings.tenant.TenantContext;

/**
 * Takes in what programs send to people's webhooks. Whoever knows a webhook's secret may send to
 * it; the same item sent again is stored once.
 */
@ApplicationScoped
@ForAnybody
public class Inbox {

  private final TenantContext tenants;
  private final SigningSecrets secrets;
  private final Limiter limiter;
  private final NotificationIntake intake;
  private final Clock clock;

  @Inject
  public Inbox(
      TenantContext tenants,
      SigningSecrets secrets,
      Limiter limiter,
      NotificationIntake intake,
      Clock clock) {
    this.tenants = tenants;
    this.secrets = secrets;
    this.limiter = limiter;
    this.intake = intake;
    this.clock = clock;
  }

  protected Inbox() {
    this(null, null, null, null, null); // for the container
  }

  /**
   * Stores the item that was sent.
   *
   * @param reader reads the body, once the signature is known to be right
   * @throws UnsignedException when it is not, or there is no such webhook
   * @throws org.tidings.problem.TooOftenException when too much is sent to this webhook
   * @throws org.tidings.problem.InvalidInputException when the item cannot be used
   * @throws org.tidings.problem.ConflictException when its owner has paused the webhook
   */
  public void receive(
      InboundAddress address, SignedRequest request, Function<String, InboundItem> reader) {
    if (!tenants.current().orElse(address.tenant()).equals(address.tenant())) {
      throw new UnsignedException(); // signed in elsewhere: a sender signs, and does not sign in
    }
    tenants.run(
        address.tenant(),
        () -> {
          boolean signed =
              secrets
                  .of(address.sourceId())
                  .filter(secret -> secret.signed(request, clock.instant()))
                  .isPresent();
          if (!signed) {
            throw new UnsignedException();
          }
          limiter.use(Use.by(address.sourceId(), Limit.ITEMS_PER_WEBHOOK));
          InboundItem item = reader.apply(request.body());
          intake.receive(address.sourceId(), item.called(request.id(), clock.instant()));
        });
  }
}
