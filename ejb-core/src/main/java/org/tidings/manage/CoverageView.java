package org.tidings.manage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How complete a source's news is at the moment. */
public record CoverageView(
    UUID sourceId, String name, String status, Optional<Instant> lastSyncAt) {}
