package org.tidings.people;

import java.util.Optional;

/**
 * What an invitation says to whoever holds its link.
 *
 * @param email the address that it was mailed to
 * @param role OWNER, ADMIN or MEMBER
 * @param invitedBy the inviter's address
 * @param way how its holder may join
 */
public record InvitationCard(
    String workspace, String email, String role, Optional<String> invitedBy, Way way) {

  /** What the holder has to do. */
  public enum Way {
    /** He is signed in with the invited address: nothing else. */
    JOIN,
    /** He is signed in with another address. */
    SIGN_OUT,
    /** The address has an account. */
    SIGN_IN,
    /** It has none. */
    CHOOSE_PASSWORD
  }

  InvitationCard with(Way next) {
    return new InvitationCard(workspace, email, role, invitedBy, next);
  }
}
