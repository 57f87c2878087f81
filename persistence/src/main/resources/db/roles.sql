-- The roles of a Tidings database, and what they own. Run by a superuser connected to that database,
-- at every start: it changes nothing but the passwords when all is there. The placeholders are
-- replaced with passwords made of letters, digits, '-' and '_'.
--
--   tidings_migrator  owns the schema; Flyway runs as this role
--   tidings_app       the application; row-level security holds it within one tenant
--   tidings_claims    claims due work across tenants; sees scheduling columns only
--   tidings_batch     owns the schema of the Jakarta Batch repository
--   tidings_directory owns the look-ups that find a tenant from an e-mail address or a token; nobody
--                     can sign in as it
do $$
declare
  name text;
begin
  foreach name in array array['tidings_migrator', 'tidings_app', 'tidings_claims', 'tidings_batch'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I', name);
    end if;
    execute format(
      'alter role %I login nosuperuser nobypassrls noinherit nocreatedb nocreaterole noreplication', name);
  end loop;
  if not exists (select from pg_roles where rolname = 'tidings_directory') then
    create role tidings_directory nologin nosuperuser nobypassrls noinherit nocreatedb nocreaterole;
  end if;
  execute format('alter database %I owner to tidings_migrator', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format(
    'grant connect on database %I to tidings_app, tidings_claims, tidings_batch', current_database());
end
$$;

grant tidings_directory to tidings_migrator; -- to make it the owner of the look-ups

alter role tidings_migrator password '${tidings_migrator}';
alter role tidings_app password '${tidings_app}';
alter role tidings_claims password '${tidings_claims}';
alter role tidings_batch password '${tidings_batch}';

revoke all on schema public from public;
grant usage, create on schema public to tidings_migrator;
grant usage on schema public to tidings_app, tidings_claims;

create schema if not exists batch authorization tidings_batch;
