-- Links to choose a new password: one for each login, good once. Belongs to no tenant, as logins do
-- not.
create table password_resets (
  login_id uuid primary key references logins on delete cascade,
  token_hash varchar(64) not null,
  expires_at timestamptz not null
);
create unique index password_resets_token on password_resets (token_hash);

alter table password_resets enable row level security;
alter table password_resets force row level security;
create policy directory on password_resets to tidings_directory using (true) with check (true);
grant select, insert, update, delete on password_resets to tidings_directory;

-- Expects a link for the login with this address, in place of any other. Answers whether there is
-- such a login.
create function expect_reset(address varchar, hash varchar, until timestamptz) returns boolean
  language sql security definer set search_path = public
  as $$
    with expected as (
      insert into password_resets (login_id, token_hash, expires_at)
      select login_id, hash, until from logins where email = lower(address)
      on conflict (login_id) do update
        set token_hash = excluded.token_hash, expires_at = excluded.expires_at
      returning 1)
    select exists (select from expected)
  $$;

-- Whose a link is, as long as it is good.
create function find_reset(hash varchar, at timestamptz)
  returns table (email varchar, tenant_id uuid, user_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select l.email, m.tenant_id, m.user_id
    from password_resets r
    join logins l on l.login_id = r.login_id
    join users u on u.login_id = l.login_id
    join memberships m on m.tenant_id = u.tenant_id and m.user_id = u.user_id
    where r.token_hash = hash and r.expires_at > at
  $$;

-- Uses a link up, changes the password and ends all sessions of the person. Answers whether the link
-- was good.
create function reset_password(hash varchar, new_hash varchar, at timestamptz) returns boolean
  language sql security definer set search_path = public
  as $$
    with used as (
      delete from password_resets where token_hash = hash and expires_at > at
      returning login_id),
    changed as (
      update logins l set password_hash = new_hash from used where l.login_id = used.login_id),
    ended as (
      delete from sessions s using users u, used
      where u.login_id = used.login_id and s.tenant_id = u.tenant_id and s.user_id = u.user_id)
    select exists (select from used)
  $$;

revoke execute on function expect_reset, find_reset, reset_password from public;
grant execute on function expect_reset, find_reset, reset_password to tidings_app;
grant create on schema public to tidings_directory; -- needed to own a function here
alter function expect_reset owner to tidings_directory;
alter function find_reset owner to tidings_directory;
alter function reset_password owner to tidings_directory;
revoke create on schema public from tidings_directory;
