-- Persons as their identity providers know them. Not a tenant's, as logins are not: the app role
-- reaches them only through the functions below. Issuer and subject are compared byte by byte.
create table external_identities (
  issuer varchar(255) not null,
  subject varchar(255) not null,
  login_id uuid not null references logins on delete cascade,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
create index external_identities_login on external_identities (login_id);
alter table external_identities enable row level security;
alter table external_identities force row level security;

alter table logins alter column password_hash drop not null; -- null: signs in elsewhere

create policy directory on external_identities to tidings_directory using (true) with check (true);
grant select, insert, delete on external_identities to tidings_directory;
grant select (created_at) on users to tidings_directory;

-- A new login without a password, unless the address or the identity has one already.
create function create_external_login(
    id uuid, address varchar, iss varchar, sub varchar, at timestamptz) returns boolean
  language sql security definer set search_path = public
  as $$
    with created as (
      insert into logins (login_id, email, password_hash, created_at)
      select id, lower(address), null, at
      where not exists (select from external_identities where issuer = iss and subject = sub)
      on conflict (email) do nothing
      returning login_id),
    known as (
      insert into external_identities (issuer, subject, login_id, created_at)
      select iss, sub, login_id, at from created
      returning 1)
    select exists (select from known)
  $$;

-- The memberships of whom a provider's identity signs in, the oldest first, and which he used last.
create function find_identity(iss varchar, sub varchar)
  returns table (tenant_id uuid, user_id uuid, role varchar, used_last boolean)
  language sql stable security definer set search_path = public
  as $$
    select m.tenant_id, m.user_id, m.role,
      row_number() over (order by m.entered_at desc nulls last, u.created_at, m.tenant_id) = 1
    from external_identities e
    join users u on u.login_id = e.login_id
    join memberships m on m.tenant_id = u.tenant_id and m.user_id = u.user_id
    where e.issuer = iss and e.subject = sub
    order by u.created_at, m.tenant_id
  $$;

-- Lets an identity sign in a user's login; false when it signs in another's.
create function connect_identity(
    tenant uuid, member uuid, iss varchar, sub varchar, at timestamptz) returns boolean
  language sql security definer set search_path = public
  as $$
    insert into external_identities (issuer, subject, login_id, created_at)
    select iss, sub, u.login_id, at from users u where u.tenant_id = tenant and u.user_id = member
    on conflict (issuer, subject) do nothing;
    select exists (
      select from external_identities e
      join users u on u.login_id = e.login_id
      where e.issuer = iss and e.subject = sub and u.tenant_id = tenant and u.user_id = member)
  $$;

create function has_identity(tenant uuid, member uuid, iss varchar) returns boolean
  language sql stable security definer set search_path = public
  as $$
    select exists (
      select from external_identities e
      join users u on u.login_id = e.login_id
      where e.issuer = iss and u.tenant_id = tenant and u.user_id = member)
  $$;

-- Ends what connect_identity began; false for a login that would be left with no way in.
create function disconnect_identity(tenant uuid, member uuid, iss varchar) returns boolean
  language sql security definer set search_path = public
  as $$
    with gone as (
      delete from external_identities e
      using users u, logins l
      where e.issuer = iss and u.tenant_id = tenant and u.user_id = member
        and e.login_id = u.login_id and l.login_id = u.login_id and l.password_hash is not null
      returning 1)
    select exists (select from gone)
  $$;

revoke execute on function create_external_login, find_identity, connect_identity, has_identity,
  disconnect_identity from public;
grant execute on function create_external_login, find_identity, connect_identity, has_identity,
  disconnect_identity to tidings_app;
grant create on schema public to tidings_directory; -- needed to own a function here
alter function create_external_login owner to tidings_directory;
alter function find_identity owner to tidings_directory;
alter function connect_identity owner to tidings_directory;
alter function has_identity owner to tidings_directory;
alter function disconnect_identity owner to tidings_directory;
revoke create on schema public from tidings_directory;
