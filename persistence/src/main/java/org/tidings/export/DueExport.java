package org.tidings.export;

import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * An export that was claimed to be worked on.
 *
 * @param fence proves the claim, until somebody else claims it
 */
public record DueExport(TenantId tenant, UUID id, long fence) {}
