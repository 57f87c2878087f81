package org.tidings.bucket;

import java.time.Instant;
import java.util.List;

/**
 * What came of asking for a turn from several buckets at once.
 *
 * @param granted whether they were taken from each; else none was taken from any
 * @param fullAt when each is full again, in the order asked
 */
public record Turns(boolean granted, List<Instant> fullAt) {}
