package org.tidings.manage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was done in the workspace.
 *
 * @param seq its place in the log, from 1 without a gap
 * @param actorId the user who did it; empty when it was somebody who had not signed in
 * @param actorEmail his address, as long as he is a member
 * @param action such as {@code source.connected}
 * @param origin the network address it came from; may be empty
 */
public record AuditView(
    long seq,
    Instant at,
    Optional<UUID> actorId,
    Optional<String> actorEmail,
    String action,
    String objectType,
    UUID objectId,
    String origin) {}
