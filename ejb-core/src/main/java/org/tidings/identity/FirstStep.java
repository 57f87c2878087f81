package org.tidings.identity;

/** What an address and a password came to. */
public sealed interface FirstStep {

  /** They do not belong together. */
  record Refused() implements FirstStep {}

  /** He is signed in. */
  record Entered(Caller caller) implements FirstStep {}

  /** He is not: his second factor is asked for. */
  record CodeWanted(HalfSignIn half) implements FirstStep {}
}
