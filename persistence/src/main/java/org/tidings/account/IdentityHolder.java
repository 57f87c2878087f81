package org.tidings.account;

import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * Whom a provider's identity signs in, in one of his workspaces.
 *
 * @param usedLast whether he entered this one last; true for one of them
 */
public record IdentityHolder(TenantId tenant, UUID userId, Role role, boolean usedLast) {}
