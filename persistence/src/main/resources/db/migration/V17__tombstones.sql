-- What was erased and when: ids alone, so that a dump from before can be rid of it again. Outlives
-- what it tells of, so nothing refers to it and it refers to nothing.
create table erasures (
  tenant_id uuid not null,
  erasure_id uuid not null,
  person_id uuid, -- null: the whole workspace
  at timestamptz not null,
  primary key (tenant_id, erasure_id)
);
alter table erasures enable row level security;
alter table erasures force row level security;
create policy own_tenant on erasures to tidings_app
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert on erasures to tidings_app;

-- The claims role copies them to the file that survives a restore.
create policy claims on erasures for select to tidings_claims using (true);
grant select on erasures to tidings_claims;
