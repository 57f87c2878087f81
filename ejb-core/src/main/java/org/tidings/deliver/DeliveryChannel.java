package org.tidings.deliver;

import org.tidings.delivery.ChannelType;

/**
 * Sends digests by one kind of channel. Called outside any transaction; returns before the
 * delivery's lease ends.
 */
public interface DeliveryChannel {

  ChannelType type();

  SendOutcome send(OutboundDigest digest);
}
