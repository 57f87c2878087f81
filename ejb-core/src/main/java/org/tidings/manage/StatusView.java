package org.tidings.manage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What runs, what waits and what failed, at one glance. */
public record StatusView(
    List<SourceView> sources, PipelineView pipeline, Optional<Instant> nextDigestAt) {}
