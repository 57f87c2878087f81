package org.tidings.page;

import java.time.Instant;
import java.util.UUID;

/** Where a page of a list that is sorted newest first goes on: after this row. */
public record PageKey(Instant createdAt, UUID id) {}
