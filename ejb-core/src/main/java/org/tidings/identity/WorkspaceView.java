package org.tidings.identity;

import java.util.UUID;

/**
 * One of the workspaces that a person belongs to.
 *
 * @param current whether he is in it now
 */
public record WorkspaceView(UUID id, String name, boolean current) {}
