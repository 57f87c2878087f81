-- The second factor of a login: a secret that an authenticator app has too, and codes for who lost it.
-- Belongs to no tenant, as logins do not: the app role reaches it only through the functions below.
create table second_factors (
  login_id uuid primary key references logins on delete cascade,
  wrapped_secret bytea not null, -- by the installation's key
  last_step bigint not null, -- of time: codes up to this one are used up
  created_at timestamptz not null
);

-- A code that was used is gone.
create table recovery_codes (
  login_id uuid not null references second_factors on delete cascade,
  code_hash varchar(64) not null,
  primary key (login_id, code_hash)
);

alter table second_factors enable row level security;
alter table second_factors force row level security;
alter table recovery_codes enable row level security;
alter table recovery_codes force row level security;
create policy directory on second_factors to tidings_directory using (true) with check (true);
create policy directory on recovery_codes to tidings_directory using (true) with check (true);
grant select, insert, update (last_step), delete on second_factors to tidings_directory;
grant select, insert, delete on recovery_codes to tidings_directory;

create function find_second_factor(tenant uuid, member uuid)
  returns table (login_id uuid, wrapped_secret bytea, created_at timestamptz, codes_left int)
  language sql stable security definer set search_path = public
  as $$
    select f.login_id, f.wrapped_secret, f.created_at,
      (select count(*)::int from recovery_codes c where c.login_id = f.login_id)
    from users u
    join second_factors f on f.login_id = u.login_id
    where u.tenant_id = tenant and u.user_id = member
  $$;

-- Gives a login its second factor, unless it has one already.
create function add_second_factor(login uuid, secret bytea, step bigint, hashes varchar, at timestamptz)
  returns boolean
  language sql security definer set search_path = public
  as $$
    with added as (
      insert into second_factors (login_id, wrapped_secret, last_step, created_at)
      values (login, secret, step, at)
      on conflict (login_id) do nothing
      returning login_id),
    codes as (
      insert into recovery_codes (login_id, code_hash)
      select login_id, unnest(string_to_array(hashes, ' ')) from added)
    select exists (select from added)
  $$;

-- Uses up a step of time and all before it. Two that ask for the same one come one after the other,
-- and the second is refused.
create function take_step(login uuid, step bigint) returns boolean
  language sql security definer set search_path = public
  as $$
    with taken as (
      update second_factors set last_step = step where login_id = login and last_step < step
      returning 1)
    select exists (select from taken)
  $$;

-- Uses a recovery code up. Answers how many are left; nothing when it is none of the login's.
create function use_recovery_code(login uuid, hash varchar) returns int
  language plpgsql security definer set search_path = public
  as $$
    begin
      perform from second_factors where login_id = login for update; -- the number is right, too
      delete from recovery_codes where login_id = login and code_hash = hash;
      if not found then
        return null;
      end if;
      return (select count(*) from recovery_codes where login_id = login);
    end
  $$;

create function replace_recovery_codes(login uuid, hashes varchar) returns boolean
  language plpgsql security definer set search_path = public
  as $$
    begin
      perform from second_factors where login_id = login for update;
      if not found then
        return false;
      end if;
      delete from recovery_codes where login_id = login;
      insert into recovery_codes (login_id, code_hash)
        select login, unnest(string_to_array(hashes, ' '));
      return true;
    end
  $$;

create function remove_second_factor(login uuid) returns boolean
  language sql security definer set search_path = public
  as $$
    with gone as (delete from second_factors where login_id = login returning 1)
    select exists (select from gone)
  $$;

do $$
declare
  f text;
begin
  grant create on schema public to tidings_directory; -- needed to own a function here
  foreach f in array array[
    'find_second_factor', 'add_second_factor', 'take_step', 'use_recovery_code',
    'replace_recovery_codes', 'remove_second_factor'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to tidings_app', f);
    execute format('alter function %I owner to tidings_directory', f);
  end loop;
  revoke create on schema public from tidings_directory;
end
$$;
