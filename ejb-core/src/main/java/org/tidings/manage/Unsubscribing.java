package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tidings.deliver.UnsubscribeLinks;
import org.tidings.identity.ForAnybody;
import org.tidings.tenant.TenantContext;

/** Acts on unsubscribe links, which work without signing in (RFC 8058). */
@ApplicationScoped
@ForAnybody
public class Unsubscribing {

  private final UnsubscribeLinks links;
  private final TenantContext tenants;
  private final OptOut optOut;

  @Inject
  public Unsubscribing(UnsubscribeLinks links, TenantContext tenants, OptOut optOut) {
    this.links = links;
    this.tenants = tenants;
    this.optOut = optOut;
  }

  protected Unsubscribing() {
    this(null, null, null); // for the container
  }

  /**
   * Closes the channel that a link's token names. Doing it twice changes nothing.
   *
   * @return whether the token is one of ours
   */
  public boolean unsubscribe(String token) {
    Optional<UnsubscribeLinks.Target> target = links.read(token);
    target.ifPresent(found -> tenants.run(found.tenant(), () -> optOut.close(found.channelId())));
    return target.isPresent();
  }
}
