package org.tidings.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a workspace's plan gives to the person who asks.
 *
 * @param plan free, pro or enterprise
 * @param retentionDays how long notifications are kept
 * @param grace what a larger plan, which the workspace had until not long ago, still keeps
 * @param pollInterval from one poll of a source to the next, at the least; an ISO 8601 duration
 */
public record PlanView(
    String plan,
    String pollInterval,
    int retentionDays,
    Optional<GraceView> grace,
    List<QuotaView> quotas) {}
