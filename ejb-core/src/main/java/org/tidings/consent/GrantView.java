package org.tidings.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An account that its owner has connected.
 *
 * @param provider google, microsoft, linkedin or x
 * @param account what people know it by, if the provider says so
 * @param scopes what was granted
 * @param status active, expiring (it must be connected again within 30 days) or needs_attention
 * @param problem what to do, where it needs its owner
 * @param sources those that read with it
 * @param consentBy when nothing helps any more but that he connects it again, if that is known; an
 *     end that each refresh puts off is not spoken of until it is near
 */
public record GrantView(
    UUID id,
    String provider,
    Optional<String> account,
    List<String> scopes,
    String status,
    Optional<String> problem,
    List<GrantSourceView> sources,
    Instant createdAt,
    Instant consentedAt,
    Optional<Instant> consentBy) {}
