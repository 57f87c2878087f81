-- A workspace's own identity provider, and whom it has let in.
create table sso_configurations (
  tenant_id uuid not null references tenants,
  id uuid not null check (id = tenant_id), -- JPA wants an id apart from the tenant discriminator
  version uuid not null, -- another with every change, so that no sign-in outlives one
  slug varchar(43) not null, -- the last part of the sign-in page's address
  issuer varchar(255) not null,
  client_id varchar(255) not null,
  client_secret_encrypted bytea not null,
  changed_at timestamptz not null,
  primary key (tenant_id)
);
create unique index sso_configurations_slug on sso_configurations (slug);

-- Who signs in with it, and with nothing else: the login of such a user is one that does not exist.
create table sso_identities (
  tenant_id uuid not null,
  user_id uuid not null,
  issuer varchar(255) not null,
  subject varchar(255) not null,
  created_at timestamptz not null,
  primary key (tenant_id, user_id),
  unique (tenant_id, issuer, subject),
  foreign key (tenant_id, user_id) references users
);

-- Who was removed and must not come back by himself. Outlives the person's rows, so it holds a hash.
create table sso_removals (
  tenant_id uuid not null references tenants,
  identity_hash varchar(64) not null,
  removed_at timestamptz not null,
  primary key (tenant_id, identity_hash)
);

do $$
declare
  t text;
begin
  foreach t in array array['sso_configurations', 'sso_identities', 'sso_removals'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_tenant on %I to tidings_app'
      ' using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to tidings_app', t);
  end loop;
end
$$;

-- A workspace has a keyset, too, for what is none of its people's. Its user_id is the tenant's id.
alter table user_keys drop constraint user_keys_tenant_id_user_id_fkey;
alter table user_keys add column person_id uuid generated always as (nullif(user_id, tenant_id)) stored;
alter table user_keys add foreign key (tenant_id, person_id) references users (tenant_id, user_id);

create policy directory on sso_configurations for select to tidings_directory using (true);
grant select (tenant_id, slug) on sso_configurations to tidings_directory;

create function find_sso(wanted varchar)
  returns table (tenant_id uuid)
  language sql stable security definer set search_path = public
  as $$ select c.tenant_id from sso_configurations c where c.slug = wanted $$;
revoke execute on function find_sso from public;
grant execute on function find_sso to tidings_app;
grant create on schema public to tidings_directory; -- needed to own a function here
alter function find_sso owner to tidings_directory;
revoke create on schema public from tidings_directory;
