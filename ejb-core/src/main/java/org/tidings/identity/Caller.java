package org.tidings.identity;

import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.tenant.TenantId;

/**
 * Who is calling: a user in one of his workspaces.
 *
 * @param scope what he may do with the token he came with; a password opens everything
 */
public record Caller(TenantId tenant, UUID userId, Role role, TokenScope scope) {}
