package org.tidings.manage;

import java.time.Instant;

/** An item that is in a source but could not be read, and why. */
public record UnreadableView(String externalId, String position, String reason, Instant foundAt) {}
