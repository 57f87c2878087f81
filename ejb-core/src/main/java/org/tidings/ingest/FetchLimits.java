package org.tidings.ingest;

import java.time.Duration;

/**
 * How much one fetch may take.
 *
 * @param items items per fetch, at least 1
 * @param itemBytes the largest item that is read; a larger one is listed as unreadable
 * @param command the deadline of one command to the source
 * @param total the deadline of the whole fetch
 */
public record FetchLimits(int items, long itemBytes, Duration command, Duration total) {

  public static final FetchLimits DEFAULT =
      new FetchLimits(200, 25L << 20, Duration.ofSeconds(60), Duration.ofMinutes(10));
}
