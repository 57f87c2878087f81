package org.tidings.privacy.export;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An export as its person sees it.
 *
 * @param status preparing, ready, failed or expired
 * @param expiresAt when the archive is, or was, deleted
 * @param bytes the size of its files, which grows while it is being prepared
 */
public record ExportView(
    UUID id,
    String status,
    Instant createdAt,
    Optional<Instant> readyAt,
    Optional<Instant> expiresAt,
    long bytes) {}
