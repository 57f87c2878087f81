package org.tidings.deliver;

/** What one try to send came to. Messages are for the user and carry no content. */
public sealed interface SendOutcome {

  /** The provider took it. */
  record Accepted(String providerId) implements SendOutcome {}

  /** Not now: the provider could not be reached, or asks to come again. */
  record Deferred(String message) implements SendOutcome {}

  /** Never: the provider will not take it. */
  record Refused(String message) implements SendOutcome {}

  /** The provider may have taken it: the connection ended before its answer. */
  record Unknown(String message) implements SendOutcome {}
}
