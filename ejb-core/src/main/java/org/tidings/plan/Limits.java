package org.tidings.plan;

import java.time.Duration;

/**
 * What a plan lets each person of a workspace have.
 *
 * @param pollInterval from one poll of a source to the next, at the least
 * @param retentionDays how long notifications are kept
 * @param members how many people the workspace may have
 * @param listening whether a connection to each mailbox is kept, so that mails are seen as they
 *     arrive
 * @param readingMicros what the workspace may spend in a month with each provider that charges for
 *     what is read, in millionths of a dollar
 * @param digestsADay how many digests may be opened in a day of the person's
 */
public record Limits(
    int sources,
    Duration pollInterval,
    int digestsADay,
    int channels,
    int tokens,
    int rules,
    int retentionDays,
    int members,
    boolean listening,
    long readingMicros) {}
