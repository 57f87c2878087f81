package org.tidings.queue;

import java.util.List;
import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * One message: ids and a trace, never content.
 *
 * @param kind the code of a {@link MessageKind}
 * @param trace a W3C traceparent
 */
public record QueueMessage(TenantId tenant, String kind, List<UUID> ids, String trace) {}
