package org.tidings.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * A session of the portal, and whom it stands for.
 *
 * @param id none while he is only about to come in
 */
public record LiveSession(Optional<UUID> id, Caller caller) {}
