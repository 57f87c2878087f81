package org.tidings.plan;

import java.time.Instant;

/**
 * The time after a plan has shrunk, in which nothing is deleted that the larger plan kept.
 *
 * @param former the larger plan
 * @param retentionDays how long it keeps notifications
 * @param end when what is too old for the present plan goes
 */
public record Grace(Plan former, int retentionDays, Instant end) {}
