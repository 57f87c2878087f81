package org.tidings.account;

import java.util.UUID;

/**
 * That somebody is a member of a workspace now.
 *
 * @param loginId with which login
 */
public record Standing(Role role, UUID loginId) {}
