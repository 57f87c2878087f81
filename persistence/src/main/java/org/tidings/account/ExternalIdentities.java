package org.tidings.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * The persons that identity providers vouch for. Like the {@link Directory} it is asked outside any
 * tenant, answers one exact match at a time and lists nothing.
 */
public interface ExternalIdentities {

  /** Whom the identity signs in, in his oldest workspace first; nobody when it is not known. */
  List<IdentityHolder> find(ExternalIdentity identity);

  /**
   * Registers a login without a password, or answers false when the address or the identity has one
   * already.
   */
  boolean createLogin(UUID loginId, String email, ExternalIdentity identity, Instant now);

  /** Lets the identity sign in the user from now on; false when it signs in somebody else. */
  boolean connect(TenantId tenant, UUID userId, ExternalIdentity identity, Instant now);

  /** Whether an identity of the issuer signs in the user. */
  boolean isConnected(TenantId tenant, UUID userId, String issuer);

  /** Ends that; false when there is none, or when the user has no password to sign in with. */
  boolean disconnect(TenantId tenant, UUID userId, String issuer);
}
