package org.tidings.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What one event tells, before it has its place in the chain. Ids and codes, never content.
 *
 * @param at in microseconds, as the database keeps it
 * @param actor the user who acted; empty when it was somebody who had not signed in
 * @param action an {@link Action}'s code; a text, so that what was tampered with can be read too
 * @param origin the client's network address; empty outside a request
 */
public record AuditEntry(
    UUID tenant,
    Instant at,
    Optional<UUID> actor,
    String action,
    String objectType,
    UUID objectId,
    String origin) {}
