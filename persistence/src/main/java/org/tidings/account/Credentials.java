package org.tidings.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people sign in with, as it is changed. Belongs to no tenant, as logins do not. */
public interface Credentials {

  /** Changes a password, or answers false when it is no longer the one that was known. */
  boolean changePassword(UUID loginId, String knownHash, String newHash);

  /**
   * Expects a link to choose a new password, in place of any other of the login; answers whether
   * the address has a login.
   *
   * @param tokenHash SHA-256 of the link's token in lower-case hexadecimal
   */
  boolean expectReset(String email, String tokenHash, Instant until);

  /** Whose a link is, in each of his workspaces; nobody's when it is used up or too old. */
  List<Resetting> findReset(String tokenHash, Instant now);

  /**
   * Uses a link up, changes the password and ends all sessions of the person, or answers false when
   * the link is used up or too old.
   */
  boolean resetPassword(String tokenHash, String newHash, Instant now);
}
