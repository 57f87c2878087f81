package org.tidings.manage;

import java.time.Instant;
import java.util.Optional;

/**
 * A token that somebody wants.
 *
 * @param scope {@code read} or {@code write}
 * @param expiresAt when it shall stop working; empty for the usual time
 */
public record NewToken(String name, String scope, Optional<Instant> expiresAt) {}
