package org.tidings.consent;

/**
 * An account cannot be read any more, or soon, until its owner connects it again.
 *
 * @param email of its owner
 * @param provider whose account it is
 * @param message what he is told about it
 */
public record GrantNotice(String email, String provider, String message) {

  @Override
  public String toString() {
    return "GrantNotice[" + provider + "]";
  }
}
