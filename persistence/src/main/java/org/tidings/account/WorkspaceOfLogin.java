package org.tidings.account;

import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * One of the workspaces that a login belongs to.
 *
 * @param userId who he is there
 */
public record WorkspaceOfLogin(TenantId tenant, UUID userId, Role role, String name) {}
