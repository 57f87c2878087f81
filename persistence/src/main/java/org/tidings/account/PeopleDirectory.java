package org.tidings.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * From a person to the workspaces that he belongs to or is invited to. Asked outside any tenant,
 * and never from a cache; the database answers one exact match at a time.
 */
public interface PeopleDirectory {

  /** Whether the user is a member now. */
  Optional<Standing> standing(TenantId tenant, UUID userId);

  /** By name. */
  List<WorkspaceOfLogin> workspaces(UUID loginId);

  /**
   * The invitation that a token belongs to, expired or not.
   *
   * @param tokenHash SHA-256 of the token in lower-case hexadecimal
   */
  Optional<InvitationPlace> invitation(String tokenHash);

  /** The login of an address. */
  Optional<UUID> loginOf(String email);

  /** The workspace whose own identity provider has its sign-in page at this address. */
  Optional<TenantId> ofSsoPage(String slug);

  /** As {@link #loginOf}; the login stays at least until the current transaction ends. */
  Optional<UUID> holdLogin(String email);
}
