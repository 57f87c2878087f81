package org.tidings.identity.oidc;

import java.util.Locale;

/** Why a sign-in with an identity provider came to nothing, as far as the person is told. */
public enum Refusal {
  /** No provider is configured. */
  NOT_OFFERED,
  /**
   * This browser did not begin the sign-in, or not within ten minutes, or it was finished before.
   */
  NOT_BEGUN,
  /** The provider, or the person there, said no. */
  DENIED,
  /** What the provider sent does not prove who the person is. */
  UNPROVEN,
  /** The provider did not answer as it should. */
  UNREACHABLE,
  /** The provider has not verified the address of a new person. */
  EMAIL_UNVERIFIED,
  /** The address has an account that this identity does not open. */
  ACCOUNT_EXISTS,
  /** Nobody knows the person, and new people are not let in. */
  NO_ACCOUNT,
  /** The workspace's plan has no provider of its own any more. */
  NOT_IN_PLAN,
  /** Somebody else with the address belongs to the workspace. */
  MEMBER_EXISTS,
  /** The person was removed from the workspace. */
  REMOVED,
  /** The workspace's plan has no room for another member. */
  NO_ROOM;

  /** How it stands in an address. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
