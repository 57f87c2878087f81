package org.tidings.ingest;

import java.util.UUID;
import org.tidings.source.DueSource;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;

/**
 * A claimed source and all that its connector must know to go on where the last poll ended.
 *
 * @param owner whose source it is
 * @param listening whether this node may keep its connection
 * @param admitted whether its poll has been counted already by the limits on polls
 */
public record PollPlan(
    DueSource source,
    SourceType type,
    UUID owner,
    SourceAccess access,
    SourceCursor cursor,
    boolean listening,
    boolean admitted) {

  PollPlan admit() {
    return new PollPlan(source, type, owner, access, cursor, listening, true);
  }
}
