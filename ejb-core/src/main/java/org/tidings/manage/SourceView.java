package org.tidings.manage;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A source and how it is doing.
 *
 * @param settings as they were given, without secrets
 * @param status active, paused, error or needs_attention
 * @param errorCount failures in a row
 * @param silentSince since when nothing has come, if that is longer than is usual for it
 * @param shared whether the workspace's owners and admins see that it is there
 * @param retentionDays how long what it brought is kept once a digest has told of it, if the owner
 *     has said so
 * @param consentBy when the account that it reads with must be connected again, if it reads with
 *     one and that is known
 * @param spending what the workspace has spent there this month, where reading costs money
 * @param movedFrom where it stood before it said, for good, that it has moved to where its settings
 *     say; until the owner changes them
 */
public record SourceView(
    UUID id,
    String type,
    String name,
    JsonObject settings,
    String status,
    Optional<Instant> lastSyncAt,
    int errorCount,
    Optional<String> lastError,
    Optional<Instant> nextPollAt,
    Optional<Instant> silentSince,
    boolean shared,
    Optional<Integer> retentionDays,
    Optional<Instant> consentBy,
    Optional<SpendingView> spending,
    Optional<String> movedFrom,
    Instant createdAt) {}
