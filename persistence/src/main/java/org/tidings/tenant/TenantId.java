package org.tidings.tenant;

import java.util.UUID;

/** The identity of a workspace, the unit of isolation. */
public record TenantId(UUID value) {

  public TenantId {
    if (value == null) {
      throw new IllegalArgumentException("A tenant id must not be null");
    }
  }

  public static TenantId random() {
    return new TenantId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
