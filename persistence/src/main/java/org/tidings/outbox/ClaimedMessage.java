package org.tidings.outbox;

import java.util.List;
import java.util.UUID;
import org.tidings.tenant.TenantId;

/** An outbox message that this node may send until its lease ends. */
public record ClaimedMessage(
    TenantId tenant, UUID outboxId, String queue, String kind, List<UUID> ids, String trace) {}
