package org.tidings.manage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the workspace's owners and admins see of a source that a member shares: that it is there and
 * how it is doing. No settings, no error in the source's own words, nothing that it brought.
 *
 * @param owner the member's e-mail address
 * @param status active, paused, error or needs_attention
 * @param notifications how many it brought that are still kept
 */
public record SharedSourceView(
    UUID id,
    String type,
    String name,
    String owner,
    String status,
    Optional<Instant> lastSyncAt,
    long notifications) {}
