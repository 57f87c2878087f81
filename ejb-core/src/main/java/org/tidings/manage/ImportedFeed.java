package org.tidings.manage;

import java.util.Optional;
import java.util.UUID;

/**
 * What became of one feed of a list.
 *
 * @param line where in the list it stands
 * @param name what it is called
 * @param address as it stands in the list
 * @param outcome added, present or refused
 * @param sourceId the new source
 * @param reason why it was refused
 */
public record ImportedFeed(
    int line,
    String name,
    String address,
    String outcome,
    Optional<UUID> sourceId,
    Optional<String> reason) {}
