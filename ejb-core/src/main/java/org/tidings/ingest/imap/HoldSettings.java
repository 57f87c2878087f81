package org.tidings.ingest.imap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many connections to mailboxes a node keeps, and how long one may stay silent. */
@ApplicationScoped
public class HoldSettings {

  private final int connections;
  private final int perAccount;
  private final Duration renewal;

  /**
   * Reads {@code tidings.imap.*}.
   *
   * @param connections how many a node keeps; the other mailboxes are polled over new ones
   * @param perAccount how many of them into one and the same mailbox
   * @param renewal how long nobody need say anything. Routers forget silent connections after 10
   *     minutes or so, and servers end them after 30 (RFC 2177)
   */
  @Inject
  public HoldSettings(
      @ConfigProperty(name = "tidings.imap.held", defaultValue = "2000") int connections,
      @ConfigProperty(name = "tidings.imap.held-per-account", defaultValue = "1") int perAccount,
      @ConfigProperty(name = "tidings.imap.renewal", defaultValue = "PT9M") Duration renewal) {
    this.connections = connections;
    this.perAccount = perAccount;
    this.renewal = renewal;
  }

  protected HoldSettings() {
    this(0, 0, null); // for the container
  }

  int connections() {
    return connections;
  }

  int perAccount() {
    return perAccount;
  }

  Duration renewal() {
    return renewal;
  }
}
