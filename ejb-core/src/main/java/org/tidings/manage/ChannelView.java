package org.tidings.manage;

import java.util.UUID;

/**
 * An address of the caller that digests may go to.
 *
 * @param type email
 */
public record ChannelView(
    UUID id, String type, String address, boolean verified, boolean optedOut) {}
