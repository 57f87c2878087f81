package org.tidings.delivery;

import java.util.Locale;

/** Where a delivery is on its way; it only moves forward. */
public enum DeliveryStatus {
  DUE,
  SENDING,
  /** The provider took it. */
  ACCEPTED,
  /** The provider refused it for good. */
  FAILED,
  /** It could not be sent in time. */
  EXPIRED;

  /** The name in the API and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isFinal() {
    return this == ACCEPTED || this == FAILED || this == EXPIRED;
  }
}
