package org.tidings.people;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who belongs to the workspace.
 *
 * @param role OWNER, ADMIN or MEMBER
 */
public record MemberView(UUID id, String email, String role, Instant joinedAt) {}
