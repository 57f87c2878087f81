-- The plans that there are; their limits are configured.
alter table tenants add constraint tenants_plan check (plan in ('free', 'pro', 'enterprise'));
