package org.tidings.account;

import java.util.UUID;
import org.tidings.tenant.TenantId;

/** Where the invitation stands that a token belongs to. */
public record InvitationPlace(TenantId tenant, UUID invitationId) {}
