package org.tidings.tenant;

import jakarta.persistence.MappedSuperclass;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * An entity that belongs to one tenant. Ring 3 of the tenancy: EclipseLink writes the bound tenant
 * into every row and adds it to every query.
 */
@MappedSuperclass
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "tenant_id",
    contextProperty = TenantEntityManager.TENANT_PROPERTY,
    length = 36,
    primaryKey = true)
public abstract class TenantOwned {}
