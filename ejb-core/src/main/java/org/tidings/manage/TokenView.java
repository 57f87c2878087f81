package org.tidings.manage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A token of the caller, without the token itself.
 *
 * @param scope read or write
 * @param expired whether it is refused by now
 * @param lastUsedAt to the minute
 */
public record TokenView(
    UUID id,
    String name,
    String scope,
    Instant createdAt,
    Instant expiresAt,
    boolean expired,
    Optional<Instant> lastUsedAt) {}
