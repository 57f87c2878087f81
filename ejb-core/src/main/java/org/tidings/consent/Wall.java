package org.tidings.consent;

import java.time.Duration;
import java.time.Instant;

/**
 * When a provider's consent ends for good, whatever is refreshed until then.
 *
 * @param after how long it holds
 * @param sliding whether each refresh begins it anew; else the consent does
 */
record Wall(Duration after, boolean sliding) {

  Instant at(Instant consentedAt, Instant refreshedAt) {
    return (sliding ? refreshedAt : consentedAt).plus(after);
  }
}
