-- Who is signed in at the portal. A browser holds the number of an HTTP session, that session holds a
-- random secret, and here stands the secret's hash: a row that is gone ends it on every node.
create table sessions (
  tenant_id uuid not null,
  session_id uuid not null,
  user_id uuid not null,
  secret_hash varchar(64) not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null, -- to the minute
  expires_at timestamptz not null, -- however busy it is
  origin varchar(64) not null, -- the client's network address
  user_agent varchar(200) not null,
  primary key (tenant_id, session_id),
  foreign key (tenant_id, user_id) references memberships on delete cascade
);
create unique index sessions_secret on sessions (secret_hash);

alter table sessions enable row level security;
alter table sessions force row level security;
create policy own_tenant on sessions to tidings_app
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, delete on sessions to tidings_app;
grant update (last_seen_at) on sessions to tidings_app; -- a row is locked before it is removed

create policy directory on sessions to tidings_directory using (true) with check (true);
grant select, update (last_seen_at), delete on sessions to tidings_directory;
grant update (password_hash) on logins to tidings_directory;

-- Whom a session stands for at a time, unless it has expired or was idle since the other time. Notes
-- that it was seen, at most once a minute.
create function use_session(hash varchar, at timestamptz, idle_since timestamptz)
  returns table (tenant_id uuid, user_id uuid, role varchar, session_id uuid)
  language sql security definer set search_path = public
  as $$
    update sessions s set last_seen_at = at
    where s.secret_hash = hash and s.expires_at > at
      and s.last_seen_at > idle_since and s.last_seen_at <= at - interval '1 minute';
    select m.tenant_id, m.user_id, m.role, s.session_id
    from sessions s
    join memberships m on m.tenant_id = s.tenant_id and m.user_id = s.user_id
    where s.secret_hash = hash and s.expires_at > at and s.last_seen_at > idle_since
  $$;

create function end_session(hash varchar) returns void
  language sql security definer set search_path = public
  as $$ delete from sessions where secret_hash = hash $$;

-- Ends all sessions of a person, in all of his workspaces, but one.
create function end_sessions(login uuid, but uuid) returns void
  language sql security definer set search_path = public
  as $$
    delete from sessions s using users u
    where u.login_id = login and s.tenant_id = u.tenant_id and s.user_id = u.user_id
      and s.session_id is distinct from but
  $$;

create function forget_sessions(at timestamptz, idle_since timestamptz) returns void
  language sql security definer set search_path = public
  as $$ delete from sessions where expires_at <= at or last_seen_at <= idle_since $$;

-- Whoever changes a password says which one he knew, as its hash.
create function change_password(login uuid, old_hash varchar, new_hash varchar) returns boolean
  language sql security definer set search_path = public
  as $$
    with changed as (
      update logins set password_hash = new_hash
      where login_id = login and password_hash = old_hash
      returning 1)
    select exists (select from changed)
  $$;

revoke execute on function use_session, end_session, end_sessions, forget_sessions, change_password
  from public;
grant execute on function use_session, end_session, end_sessions, forget_sessions, change_password
  to tidings_app;
grant create on schema public to tidings_directory; -- needed to own a function here
alter function use_session owner to tidings_directory;
alter function end_session owner to tidings_directory;
alter function end_sessions owner to tidings_directory;
alter function forget_sessions owner to tidings_directory;
alter function change_password owner to tidings_directory;
revoke create on schema public from tidings_directory;
