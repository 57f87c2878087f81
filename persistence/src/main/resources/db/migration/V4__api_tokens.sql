-- API tokens: what each may do, until when, and when it was last used. One made before this keeps
-- doing everything, for 90 days more.
alter table api_tokens
  add column scope varchar(5) not null default 'write' check (scope in ('read', 'write')),
  add column last_used_at timestamptz,
  alter column expires_at type timestamptz using coalesce(expires_at, now() + interval '90 days'),
  alter column expires_at set not null;
alter table api_tokens alter column scope drop default;

create policy directory_use on api_tokens for update to tidings_directory using (true) with check (true);
grant update (last_used_at) on api_tokens to tidings_directory;

-- Whom a token stands for at a time. Notes the use, at most once a minute: a write on each request
-- would cost more than the request.
create function use_token(hash varchar, at timestamptz)
  returns table (tenant_id uuid, user_id uuid, role varchar, scope varchar)
  language sql security definer set search_path = public
  as $$
    update api_tokens t set last_used_at = at
    where t.token_hash = hash and t.expires_at > at
      and (t.last_used_at is null or t.last_used_at <= at - interval '1 minute');
    select m.tenant_id, m.user_id, m.role, t.scope
    from api_tokens t
    join memberships m on m.tenant_id = t.tenant_id and m.user_id = t.user_id
    where t.token_hash = hash and t.expires_at > at
  $$;
drop function find_token;

revoke execute on function use_token from public;
grant execute on function use_token to tidings_app;
grant create on schema public to tidings_directory; -- needed to own a function here
alter function use_token owner to tidings_directory;
revoke create on schema public from tidings_directory;
