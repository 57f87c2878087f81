package org.tidings.identity;

/** Somebody wants to choose a new password for the login with this address, should there be one. */
public record ResetRequested(EmailAddress email) {

  @Override
  public String toString() {
    return "ResetRequested[hidden]";
  }
}
