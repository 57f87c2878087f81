package org.tidings.plan;

/**
 * How many of something a person or the workspace may have, and has.
 *
 * @param name sources, digests, channels, tokens, rules or members
 * @param noun what a person calls them
 */
public record QuotaView(String name, String noun, int allowed, long used) {}
