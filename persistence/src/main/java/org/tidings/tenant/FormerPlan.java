package org.tidings.tenant;

import java.time.Instant;

/**
 * A plan that a workspace had.
 *
 * @param plan free, pro or enterprise
 * @param until when the plan was last changed
 */
public record FormerPlan(String plan, Instant until) {}
