-- What a person asked for as one archive. It is prepared in small steps; how far it has come stands
-- here, so that any node goes on where another stopped.
create table exports (
  tenant_id uuid not null,
  export_id uuid not null,
  user_id uuid not null,
  status varchar(10) not null check (status in ('preparing', 'ready', 'failed', 'expired')),
  requested_at timestamptz not null,
  ready_at timestamptz,
  expires_at timestamptz,
  told_at timestamptz, -- when the mail left that says it is ready
  file int not null, -- the file under way
  after varchar(600), -- the last record of it that is written
  chunks int not null,
  bytes bigint not null,
  next_at timestamptz, -- when it must be looked at, or whoever works on it counts as dead; null: never
  fence bigint not null,
  primary key (tenant_id, export_id),
  unique (tenant_id, user_id),
  foreign key (tenant_id, user_id) references users
);
create index exports_due on exports (next_at) where next_at is not null;

-- The archive, a page of records at a time, encrypted with the person's key.
create table export_chunks (
  tenant_id uuid not null,
  export_id uuid not null,
  position int not null,
  file int not null,
  records int not null,
  content bytea not null,
  primary key (tenant_id, export_id, position),
  foreign key (tenant_id, export_id) references exports on delete cascade
);
alter table export_chunks alter content set storage external; -- ciphertext does not shrink

do $$
declare
  t text;
begin
  foreach t in array array['exports', 'export_chunks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_tenant on %I to tidings_app'
      ' using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to tidings_app', t);
  end loop;
end
$$;

create policy claims on exports to tidings_claims using (next_at is not null) with check (true);
grant select (tenant_id, export_id, next_at, fence), update (next_at, fence)
  on exports to tidings_claims;

-- With which identities of providers a person signs in.
create function identities_of(tenant uuid, member uuid)
  returns table (issuer varchar, subject varchar, created_at timestamptz)
  language sql stable security definer set search_path = public
  as $$
    select e.issuer, e.subject, e.created_at
    from external_identities e
    join users u on u.login_id = e.login_id
    where u.tenant_id = tenant and u.user_id = member
  $$;
revoke execute on function identities_of from public;
grant execute on function identities_of to tidings_app;
grant create on schema public to tidings_directory; -- needed to own a function here
alter function identities_of owner to tidings_directory;
revoke create on schema public from tidings_directory;
