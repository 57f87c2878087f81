package org.tidings.ingest;

import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;

/** All that a connector must know to go on where the last poll ended. */
public record PollPlan(SourceType type, SourceAccess access, SourceCursor cursor) {}
