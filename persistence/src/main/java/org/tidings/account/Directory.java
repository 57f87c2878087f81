package org.tidings.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * From what a caller presents to the tenant he belongs to. The only look-ups made outside any
 * tenant, and never from a cache; the database answers one exact match at a time and lists nothing.
 */
public interface Directory {

  /** Registers a login, or answers false when the address has one already. */
  boolean createLogin(UUID loginId, String email, String passwordHash, Instant now);

  /** The memberships of the login with this address, the one used last first. */
  List<Login> findLogin(String email);

  /**
   * The user that a token stands for, unless it has expired or was revoked. That it was used is
   * noted, at most once a minute.
   *
   * @param tokenHash SHA-256 of the token in lower-case hexadecimal
   */
  Optional<TokenHolder> useToken(String tokenHash, Instant now);

  /** Deletes a login that no user belongs to any more, in any workspace; answers whether it did. */
  boolean forgetLogin(UUID loginId);
}
