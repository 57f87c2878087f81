package org.tidings.account;

import java.util.UUID;
import org.tidings.tenant.TenantId;

/** Whom an API token stands for, and what it may do for him. */
public record TokenHolder(TenantId tenant, UUID userId, Role role, TokenScope scope) {}
