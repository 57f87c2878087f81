package org.tidings.account;

/** What a member may do in a workspace; each role includes the ones after it. */
public enum Role {
  OWNER,
  ADMIN,
  MEMBER;

  /** Whether this role may do what {@code required} may. */
  public boolean covers(Role required) {
    return compareTo(required) <= 0;
  }
}
