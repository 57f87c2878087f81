package org.tidings.grant;

import java.time.Instant;
import java.util.Optional;

/**
 * How long tokens are good.
 *
 * @param renewable whether a refresh token is among them
 * @param accessExpiresAt when the access token ends
 * @param wall when nothing but a new consent helps, as far as that is known
 */
public record TokenLife(boolean renewable, Instant accessExpiresAt, Optional<Instant> wall) {}
