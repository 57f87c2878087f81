package org.tidings.source;

import java.util.UUID;
import org.tidings.tenant.TenantId;

/** Which source of which tenant. */
public record SourceKey(TenantId tenant, UUID sourceId) {}
