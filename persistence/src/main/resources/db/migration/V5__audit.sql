-- Who did what, when and from where; never what anything says. The hashes form a chain in each
-- tenant, made with a key that the database does not hold.
create table audit_events (
  tenant_id uuid not null references tenants,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  actor_user_id uuid, -- null: somebody who had not signed in
  action varchar(40) not null,
  object_type varchar(20) not null,
  object_id uuid not null,
  origin varchar(64) not null, -- the client's network address; '' outside a request
  hash varchar(64) not null,
  primary key (tenant_id, seq)
);

-- Where each tenant's chain ends. Without it nobody would miss a tail that was cut off.
create table audit_heads (
  tenant_id uuid not null references tenants,
  id uuid not null check (id = tenant_id), -- JPA wants an id apart from the tenant discriminator
  seq bigint not null,
  hash varchar(64) not null,
  seal varchar(64) not null,
  primary key (tenant_id)
);

do $$
declare
  t text;
begin
  foreach t in array array['audit_events', 'audit_heads'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_tenant on %I to tidings_app'
      ' using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t);
  end loop;
end
$$;

-- What is written stays as it is: nobody who serves requests may change or delete it.
grant select, insert on audit_events to tidings_app;
grant select, insert, update (seq, hash, seal) on audit_heads to tidings_app;
