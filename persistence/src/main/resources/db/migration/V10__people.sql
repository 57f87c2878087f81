-- Several people in a workspace, and several workspaces for one login.

-- Who is invited to a workspace. The row goes when he joins and when the invitation is revoked.
create table invitations (
  tenant_id uuid not null references tenants,
  invitation_id uuid not null,
  email varchar(254) not null,
  role varchar(10) not null check (role in ('OWNER', 'ADMIN', 'MEMBER')),
  token_hash varchar(64) not null,
  invited_by uuid not null, -- may have left since
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, invitation_id),
  unique (tenant_id, email)
);
create unique index invitations_hash on invitations (token_hash);

-- Locked by whoever changes who belongs to the workspace. A row of its own, since those that foreign
-- keys refer to are also locked by whoever stores something for a member, in another order.
create table rosters (
  tenant_id uuid not null references tenants,
  id uuid not null check (id = tenant_id), -- JPA wants an id apart from the tenant discriminator
  primary key (tenant_id)
);
alter table tenants no force row level security;
insert into rosters select tenant_id, tenant_id from tenants;
alter table tenants force row level security;

do $$
declare
  t text;
begin
  foreach t in array array['invitations', 'rosters'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_tenant on %I to tidings_app'
      ' using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to tidings_app', t);
  end loop;
end
$$;

-- When its user last came in: signing in leads to the workspace that was used last.
alter table memberships add column entered_at timestamptz;

create policy directory on invitations for select to tidings_directory using (true);
grant select (tenant_id, invitation_id, token_hash) on invitations to tidings_directory;
create policy directory on tenants for select to tidings_directory using (true);
grant select (tenant_id, name) on tenants to tidings_directory;

drop function find_login;
create function find_login(address varchar)
  returns table (tenant_id uuid, user_id uuid, role varchar, password_hash varchar)
  language sql stable security definer set search_path = public
  as $$
    select m.tenant_id, m.user_id, m.role, l.password_hash
    from logins l
    join users u on u.login_id = l.login_id
    join memberships m on m.tenant_id = u.tenant_id and m.user_id = u.user_id
    where l.email = lower(address)
    order by m.entered_at desc nulls last, m.tenant_id
  $$;

-- Whether somebody is a member now, and with which login.
create function find_membership(tenant uuid, member uuid)
  returns table (role varchar, login_id uuid)
  language sql stable security definer set search_path = public
  as $$
    select m.role, u.login_id
    from memberships m
    join users u on u.tenant_id = m.tenant_id and u.user_id = m.user_id
    where m.tenant_id = tenant and m.user_id = member
  $$;

create function find_workspaces(login uuid)
  returns table (tenant_id uuid, user_id uuid, role varchar, name varchar)
  language sql stable security definer set search_path = public
  as $$
    select m.tenant_id, m.user_id, m.role, t.name
    from users u
    join memberships m on m.tenant_id = u.tenant_id and m.user_id = u.user_id
    join tenants t on t.tenant_id = m.tenant_id
    where u.login_id = login
    order by t.name, t.tenant_id
  $$;

create function find_invitation(hash varchar)
  returns table (tenant_id uuid, invitation_id uuid)
  language sql stable security definer set search_path = public
  as $$ select i.tenant_id, i.invitation_id from invitations i where i.token_hash = hash $$;

-- Asked for the address of an invitation only, by whoever holds its link.
create function find_login_id(address varchar)
  returns table (login_id uuid)
  language sql stable security definer set search_path = public
  as $$ select l.login_id from logins l where l.email = lower(address) $$;

-- As find_login_id, and until the transaction ends nobody forgets the login.
create function hold_login(address varchar)
  returns table (login_id uuid)
  language sql security definer set search_path = public
  as $$ select l.login_id from logins l where l.email = lower(address) for share $$;
grant update (login_id) on logins to tidings_directory; -- a row lock asks for the right to change it

do $$
declare
  f text;
begin
  grant create on schema public to tidings_directory; -- needed to own a function here
  foreach f in array array[
    'find_login', 'find_membership', 'find_workspaces', 'find_invitation', 'find_login_id',
    'hold_login'] loop
    execute format('revoke execute on function %I from public', f);
    execute format('grant execute on function %I to tidings_app', f);
    execute format('alter function %I owner to tidings_directory', f);
  end loop;
  revoke create on schema public from tidings_directory;
end
$$;
