package org.tidings.source;

import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * A source that this node has claimed and may poll until its lease ends.
 *
 * @param fence the claim's number; a later claim has a higher one
 * @param unheard whether no other node keeps a connection to it
 */
public record DueSource(TenantId tenant, UUID sourceId, long fence, boolean unheard) {}
