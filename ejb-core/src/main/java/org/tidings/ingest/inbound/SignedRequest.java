package org.tidings.ingest.inbound;

/**
 * What was sent to a webhook, as the <a
 * href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">
 * Standard Webhooks</a> specification has it; nothing in it has been believed yet. What is missing
 * is empty.
 *
 * @param id of the item, the same when it is sent again: {@code webhook-id}
 * @param timestamp when it was sent, in seconds since 1970: {@code webhook-timestamp}
 * @param signatures separated by spaces, each with its version before it: {@code webhook-signature}
 * @param body as it was sent
 */
public record SignedRequest(String id, String timestamp, String signatures, String body) {}
