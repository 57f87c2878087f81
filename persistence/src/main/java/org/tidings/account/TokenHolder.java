package org.tidings.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantId;

/** Whom an API token stands for. */
public record TokenHolder(TenantId tenant, UUID userId, Role role, Optional<Instant> expiresAt) {}
