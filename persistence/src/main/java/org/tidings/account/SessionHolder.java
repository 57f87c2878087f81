package org.tidings.account;

import java.util.UUID;
import org.tidings.tenant.TenantId;

/** Whom a session of the portal stands for. */
public record SessionHolder(TenantId tenant, UUID userId, Role role, UUID sessionId) {}
