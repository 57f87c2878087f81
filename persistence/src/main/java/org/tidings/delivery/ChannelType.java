package org.tidings.delivery;

import java.util.Locale;

/** How a digest can reach its user. */
public enum ChannelType {
  EMAIL,
  SMS,
  WEBHOOK;

  /** The name in the API and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
