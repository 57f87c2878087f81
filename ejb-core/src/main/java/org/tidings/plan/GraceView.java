package org.tidings.plan;

import java.time.Instant;

/**
 * What a larger plan that the workspace had still keeps.
 *
 * @param plan the larger plan: pro or enterprise
 * @param retentionDays how long it keeps notifications
 * @param end when what is too old for the present plan is deleted
 */
public record GraceView(String plan, int retentionDays, Instant end) {}
