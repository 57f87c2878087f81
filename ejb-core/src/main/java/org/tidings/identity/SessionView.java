package org.tidings.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that the caller is signed in with.
 *
 * @param current whether it is the one he asks with
 * @param origin the network address he signed in from
 * @param userAgent what the browser says of itself
 * @param lastSeenAt to the minute
 */
public record SessionView(
    UUID id,
    boolean current,
    String origin,
    String userAgent,
    Instant createdAt,
    Instant lastSeenAt) {}
