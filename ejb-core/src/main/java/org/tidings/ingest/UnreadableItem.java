package org.tidings.ingest;

/**
 * An item that is in the source but could not be read.
 *
 * @param externalId as in {@link FetchedItem}, or the position where there is no better identity
 * @param reason a sentence for the owner, without the item's content
 */
public record UnreadableItem(String externalId, String position, String reason) {}
