package org.tidings.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An invitation that nobody has accepted yet. The same for an address that has an account and for
 * one that has none.
 *
 * @param role OWNER, ADMIN or MEMBER
 * @param invitedBy the inviter's address, as long as he belongs to the workspace
 */
public record InvitationView(
    UUID id,
    String email,
    String role,
    Optional<String> invitedBy,
    Instant createdAt,
    Instant expiresAt,
    boolean expired) {}
