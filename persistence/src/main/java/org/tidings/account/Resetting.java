package org.tidings.account;

import java.util.UUID;
import org.tidings.tenant.TenantId;

/** Who may choose a new password with a link: a user in one of his workspaces. */
public record Resetting(String email, TenantId tenant, UUID userId) {}
