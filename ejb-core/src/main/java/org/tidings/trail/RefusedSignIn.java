package org.tidings.trail;

import java.time.Instant;
import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * Somebody gave a wrong password for a known account.
 *
 * @param user whose password it was not
 * @param origin the client's network address
 */
public record RefusedSignIn(TenantId tenant, UUID user, Instant at, String origin) {}
