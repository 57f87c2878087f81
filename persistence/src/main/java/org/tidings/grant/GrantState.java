package org.tidings.grant;

/** Whether a grant can be used. */
public enum GrantState {
  ACTIVE,
  /** The provider does not let us in any more until its owner consents again. */
  NEEDS_OWNER
}
