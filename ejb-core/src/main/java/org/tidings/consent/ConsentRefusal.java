package org.tidings.consent;

import java.util.Locale;

/** Why connecting an account came to nothing, as far as the person is told. */
public enum ConsentRefusal {
  /** The operator has not registered this installation with the provider. */
  NOT_OFFERED,
  /** This browser did not begin it, or not within ten minutes, or it was finished before. */
  NOT_BEGUN,
  /** The person, or the provider, said no. */
  DENIED,
  /** The answer is not one to what was asked: another provider's, or a changed one. */
  UNPROVEN,
  /** The provider does not take the code: it was used before, or is too old. */
  CODE_REFUSED,
  /** The provider does not take this installation: the operator's settings are wrong. */
  MISCONFIGURED,
  /** The provider did not answer as it should. */
  UNREACHABLE,
  /** The person did not allow all that is needed. */
  TOO_LITTLE,
  /** The provider gave access for an hour, and no more. */
  NOT_LASTING,
  /** Another account was chosen than the one that was to be connected again. */
  OTHER_ACCOUNT;

  /** How it stands in an address. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
