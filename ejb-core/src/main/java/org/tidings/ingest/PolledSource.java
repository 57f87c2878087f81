package org.tidings.ingest;

import org.tidings.source.DueSource;

/** A claimed source and what asking it came to. */
public record PolledSource(DueSource source, PollOutcome outcome) {}
