package org.tidings.preference;

import java.util.UUID;
import org.tidings.tenant.TenantId;

/** A schedule whose time has come. */
public record DueSchedule(TenantId tenant, UUID scheduleId) {}
