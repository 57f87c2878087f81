package org.tidings.ingest;

import org.tidings.source.DueSource;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;

/** A claimed source and all that its connector must know to go on where the last poll ended. */
public record PollPlan(
    DueSource source, SourceType type, SourceAccess access, SourceCursor cursor) {}
