package org.tidings.ingest.imap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.net.HostName;

/**
 * The servers that learn the tokens of connected accounts: those of the providers that gave them,
 * and no other, whatever the settings of a source come to say.
 */
@ApplicationScoped
public class TokenHosts {

  private final Set<String> hosts;

  /** Reads {@code tidings.imap.token-hosts}. */
  @Inject
  public TokenHosts(
      @ConfigProperty(
              name = "tidings.imap.token-hosts",
              defaultValue = "imap.gmail.com,outlook.office365.com")
          Set<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  protected TokenHosts() {
    this(Set.of()); // for the container
  }

  boolean contains(String typed) {
    return HostName.normalize(typed).filter(hosts::contains).isPresent();
  }

  /** For people. */
  String names() {
    return String.join(" or ", hosts.stream().sorted().toList());
  }
}
