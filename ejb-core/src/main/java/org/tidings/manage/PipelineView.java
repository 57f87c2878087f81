package org.tidings.manage;

/**
 * What waits between the steps of an item's way.
 *
 * @param waitingToSend the workspace's messages that wait for a queue
 * @param notSummarized the caller's notifications without a summary
 * @param untold the caller's notifications that no digest has accounted for
 * @param deliveriesWaiting the caller's deliveries that are due or under way
 * @param deliveriesFailed the caller's deliveries that failed or came too late
 */
public record PipelineView(
    long waitingToSend,
    long notSummarized,
    long untold,
    long deliveriesWaiting,
    long deliveriesFailed) {}
