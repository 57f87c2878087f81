package org.tidings.identity;

import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.tenant.TenantId;

/** Who is calling: a user in one of his workspaces. */
public record Caller(TenantId tenant, UUID userId, Role role) {}
