package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.audit.Action;
import org.tidings.deliver.PortalLinks;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.ingest.inbound.InboundAddress;
import org.tidings.ingest.inbound.InboundWebhook;
import org.tidings.ingest.inbound.SigningSecret;
import org.tidings.ingest.inbound.SigningSecrets;
import org.tidings.problem.ConflictException;
import org.tidings.source.Source;
import org.tidings.source.Sources;
import org.tidings.tenant.TenantContext;
import org.tidings.trail.AuditTrail;

/** Tells the caller where to send items to his own webhooks, and what to sign them with. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class InboundSetup {

  private final CurrentCaller caller;
  private final TenantContext tenants;
  private final Sources sources;
  private final SigningSecrets secrets;
  private final PortalLinks links;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public InboundSetup(
      CurrentCaller caller,
      TenantContext tenants,
      Sources sources,
      SigningSecrets secrets,
      PortalLinks links,
      AuditTrail trail,
      Clock clock) {
    this.caller = caller;
    this.tenants = tenants;
    this.sources = sources;
    this.secrets = secrets;
    this.links = links;
    this.trail = trail;
    this.clock = clock;
  }

  protected InboundSetup() {
    this(null, null, null, null, null, null, null); // for the container
  }

  /** The address that items are sent to. */
  public String url(UUID webhookId) {
    return links.inbound(new InboundAddress(tenants.require(), webhookId).text());
  }

  /**
   * Makes a new secret to sign with. The one before it is worth nothing from now on.
   *
   * @throws ConflictException when the source is no webhook
   */
  @Transactional
  public SigningSecretView renew(UUID id) {
    Source webhook = OwnSource.require(sources, caller, id);
    if (!webhook.type().equals(InboundWebhook.TYPE)) {
      throw new ConflictException("Only a webhook has a secret to sign with.");
    }
    SigningSecret secret = SigningSecret.random();
    webhook.reconfigure(webhook.config(), secrets.seal(webhook, secret), clock.instant());
    trail.record(webhook.userId(), Action.SOURCE_SECRET_MADE, id);
    return new SigningSecretView(url(id), secret.value().reveal());
  }
}
