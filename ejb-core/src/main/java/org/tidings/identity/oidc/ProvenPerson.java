package org.tidings.identity.oidc;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.tidings.account.ExternalIdentity;
import org.tidings.identity.EmailAddress;

/**
 * Whom an ID token proved to be at the other end of the browser.
 *
 * @param email the address that the provider verified; null when it has none
 * @param called how the provider calls him; may be empty
 * @param zone his time zone's name; null when the provider does not say
 */
public record ProvenPerson(
    ExternalIdentity identity, String email, String called, String zone, Instant provenAt)
    implements Serializable {

  public Optional<EmailAddress> verifiedEmail() {
    return Optional.ofNullable(email).flatMap(EmailAddress::parse);
  }

  public ZoneId timeZone() {
    return zone != null && ZoneId.getAvailableZoneIds().contains(zone)
        ? ZoneId.of(zone)
        : ZoneId.of("UTC");
  }
}
