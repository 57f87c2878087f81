-- Every key and foreign key starts with tenant_id: a plain foreign key would accept another
-- tenant's row, and a plain unique index would tell that another tenant holds a value.

grant usage on schema public to tidings_directory;

-- The tenant bound to this transaction, or null. After a transaction-local setting has ended it
-- reads as '', not as null.
create function current_tenant() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;

-- Also holds the tenant's turn to be polled: one partition works for a tenant at a time.
create table tenants (
  tenant_id uuid primary key,
  id uuid not null check (id = tenant_id), -- JPA wants an id apart from the tenant discriminator
  name varchar(80) not null,
  plan varchar(20) not null,
  created_at timestamptz not null,
  poll_lease_owner uuid,
  poll_lease_until timestamptz,
  polled_at timestamptz
);

-- How a person signs in. Not a tenant's: the app role reaches it only through the functions below.
create table logins (
  login_id uuid primary key,
  email varchar(254) not null unique,
  password_hash varchar(200) not null,
  created_at timestamptz not null
);

create table users (
  tenant_id uuid not null references tenants,
  user_id uuid not null,
  login_id uuid not null,
  email varchar(254) not null,
  phone varchar(20),
  time_zone varchar(64) not null,
  locale varchar(35) not null,
  preferences text not null,
  subscription_tier varchar(20) not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, user_id),
  unique (tenant_id, email)
);
create index users_login on users (login_id);

create table memberships (
  tenant_id uuid not null,
  user_id uuid not null,
  role varchar(10) not null check (role in ('OWNER', 'ADMIN', 'MEMBER')),
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references users
);

create table user_keys (
  tenant_id uuid not null,
  user_id uuid not null,
  wrapped_keyset bytea not null,
  created_at timestamptz not null,
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references users
);

create table api_tokens (
  tenant_id uuid not null,
  token_id uuid not null,
  user_id uuid not null,
  name varchar(80) not null,
  token_hash varchar(64) not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  primary key (tenant_id, token_id),
  foreign key (tenant_id, user_id) references memberships
);
create unique index api_tokens_hash on api_tokens (token_hash);

create table data_sources (
  tenant_id uuid not null,
  source_id uuid not null,
  user_id uuid not null,
  source_type varchar(20) not null,
  name varchar(80) not null,
  config text not null,
  credentials_encrypted bytea not null,
  status varchar(20) not null check (status in ('active', 'paused', 'error', 'needs_attention')),
  last_sync_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  primary key (tenant_id, source_id),
  foreign key (tenant_id, user_id) references users
);

create table sync_state (
  tenant_id uuid not null,
  source_id uuid not null,
  cursor text not null,
  last_sync_timestamp timestamptz,
  last_processed_item_id varchar(128),
  error_count int not null,
  last_error varchar(500),
  next_poll_at timestamptz, -- null: not scheduled
  lease_owner uuid,
  lease_until timestamptz,
  fence bigint not null,
  primary key (tenant_id, source_id),
  foreign key (tenant_id, source_id) references data_sources on delete cascade
);
create index sync_state_due on sync_state (tenant_id, next_poll_at);

create table unreadable_items (
  tenant_id uuid not null,
  source_id uuid not null,
  external_id varchar(128) not null,
  position varchar(200) not null,
  reason varchar(500) not null,
  found_at timestamptz not null,
  primary key (tenant_id, source_id, external_id),
  foreign key (tenant_id, source_id) references data_sources on delete cascade
);

create table digests (
  tenant_id uuid not null,
  digest_id uuid not null,
  user_id uuid not null,
  status varchar(10) not null check (status in ('composing', 'ready', 'delivered', 'failed')),
  mode varchar(10) not null check (mode in ('extractive', 'llm')),
  requested boolean not null, -- by its user, rather than by a schedule
  window_start timestamptz not null,
  window_end timestamptz not null,
  created_at timestamptz not null,
  composed_at timestamptz,
  version bigint not null,
  primary key (tenant_id, digest_id),
  unique (tenant_id, user_id, window_end),
  foreign key (tenant_id, user_id) references users
);

create table notifications (
  tenant_id uuid not null,
  notification_id uuid not null,
  user_id uuid not null,
  source_id uuid not null,
  source_type varchar(20) not null,
  external_id varchar(128) not null,
  thread_key varchar(128) not null,
  traits varchar(120) not null,
  content bytea not null,
  summary bytea,
  occurred_at timestamptz not null,
  created_at timestamptz not null,
  digest_id uuid,
  delivered_at timestamptz,
  delivery_method varchar(20),
  primary key (tenant_id, notification_id),
  unique (tenant_id, source_id, external_id),
  foreign key (tenant_id, source_id) references data_sources on delete cascade,
  foreign key (tenant_id, user_id) references users,
  foreign key (tenant_id, digest_id) references digests
);
create index notifications_newest on notifications (tenant_id, user_id, created_at desc, notification_id);
create index notifications_untold on notifications (tenant_id, user_id) where digest_id is null;
create index notifications_told on notifications (tenant_id, digest_id) where digest_id is not null;

create table digest_entries (
  tenant_id uuid not null,
  digest_id uuid not null,
  position int not null,
  importance double precision not null,
  content bytea not null,
  primary key (tenant_id, digest_id, position),
  foreign key (tenant_id, digest_id) references digests on delete cascade
);

-- What became of every notification of a digest's window, exactly one row each.
create table digest_ledger (
  tenant_id uuid not null,
  notification_id uuid not null,
  digest_id uuid not null,
  outcome varchar(12) not null
    check (outcome in ('included', 'merged', 'filtered', 'over_budget', 'already_read', 'failed')),
  entry_position int,
  primary key (tenant_id, notification_id),
  foreign key (tenant_id, digest_id) references digests on delete cascade,
  foreign key (tenant_id, notification_id) references notifications on delete cascade,
  foreign key (tenant_id, digest_id, entry_position) references digest_entries,
  check ((outcome in ('included', 'merged')) = (entry_position is not null))
);
create index digest_ledger_digest on digest_ledger (tenant_id, digest_id);

create table digest_schedules (
  tenant_id uuid not null,
  schedule_id uuid not null,
  user_id uuid not null,
  days varchar(27) not null,
  local_time time not null,
  time_zone varchar(64) not null,
  next_at timestamptz not null,
  primary key (tenant_id, schedule_id),
  foreign key (tenant_id, user_id) references users
);
create index digest_schedules_due on digest_schedules (next_at);

create table delivery_channels (
  tenant_id uuid not null,
  channel_id uuid not null,
  user_id uuid not null,
  type varchar(10) not null check (type in ('email', 'sms', 'webhook')),
  address varchar(254) not null,
  code_hash varchar(64),
  code_expires_at timestamptz,
  code_tries int not null,
  verified_at timestamptz,
  opted_out_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, channel_id),
  unique (tenant_id, user_id, type, address),
  foreign key (tenant_id, user_id) references users
);

create table deliveries (
  tenant_id uuid not null,
  delivery_id uuid not null,
  digest_id uuid not null,
  channel_id uuid not null,
  status varchar(10) not null
    check (status in ('due', 'sending', 'accepted', 'failed', 'expired')),
  attempts int not null,
  unknown_outcomes int not null,
  message_id varchar(200) not null,
  provider_id varchar(200),
  lease_until timestamptz,
  next_attempt_at timestamptz,
  created_at timestamptz not null,
  accepted_at timestamptz,
  delivered_at timestamptz,
  last_error varchar(500),
  primary key (tenant_id, delivery_id),
  unique (tenant_id, digest_id, channel_id),
  foreign key (tenant_id, digest_id) references digests on delete cascade,
  foreign key (tenant_id, channel_id) references delivery_channels on delete cascade
);
create index deliveries_newest on deliveries (tenant_id, created_at desc);

-- Messages that must reach a queue. Ids only, never content.
create table outbox (
  tenant_id uuid not null references tenants,
  outbox_id uuid not null,
  queue varchar(40) not null,
  kind varchar(40) not null,
  ids text not null,
  trace varchar(55) not null,
  due_at timestamptz not null,
  lease_until timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, outbox_id)
);
create index outbox_due on outbox (due_at);

-- Ring 4: the database shows one tenant at a time, to the owner of the tables too.
do $$
declare
  t text;
begin
  for t in
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'tenant_id'
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_tenant on %I to tidings_app'
      ' using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', t);
    execute format('grant select, insert, update, delete on %I to tidings_app', t);
  end loop;
end
$$;
alter table logins enable row level security;
alter table logins force row level security;

-- What the claims role may see: that something is due, and whose; never what it says.
create policy claims on tenants to tidings_claims using (true) with check (true);
grant select (tenant_id, poll_lease_owner, poll_lease_until, polled_at),
  update (poll_lease_owner, poll_lease_until, polled_at) on tenants to tidings_claims;
create policy claims on sync_state to tidings_claims using (true) with check (true);
grant select (tenant_id, source_id, next_poll_at, lease_owner, lease_until, fence),
  update (lease_owner, lease_until, fence) on sync_state to tidings_claims;
create policy claims on digest_schedules for select to tidings_claims using (true);
grant select (tenant_id, schedule_id, next_at) on digest_schedules to tidings_claims;
create policy claims on outbox to tidings_claims using (true) with check (true);
grant select, update (lease_until), delete on outbox to tidings_claims;

-- The directory: from what a caller presents to the tenant he belongs to, one exact match at a time.
create policy directory on logins to tidings_directory using (true) with check (true);
grant select, insert on logins to tidings_directory;
create policy directory on users for select to tidings_directory using (true);
grant select (tenant_id, user_id, login_id) on users to tidings_directory;
create policy directory on memberships for select to tidings_directory using (true);
grant select on memberships to tidings_directory;
create policy directory on api_tokens for select to tidings_directory using (true);
grant select on api_tokens to tidings_directory;

create function create_login(id uuid, address varchar, hash varchar, at timestamptz) returns boolean
  language sql security definer set search_path = public
  as $$
    with created as (
      insert into logins (login_id, email, password_hash, created_at)
      values (id, lower(address), hash, at)
      on conflict (email) do nothing
      returning 1)
    select exists (select from created)
  $$;
create function find_login(address varchar)
  returns table (tenant_id uuid, user_id uuid, role varchar, password_hash varchar)
  language sql stable security definer set search_path = public
  as $$
    select m.tenant_id, m.user_id, m.role, l.password_hash
    from logins l
    join users u on u.login_id = l.login_id
    join memberships m on m.tenant_id = u.tenant_id and m.user_id = u.user_id
    where l.email = lower(address)
  $$;
create function find_token(hash varchar)
  returns table (tenant_id uuid, user_id uuid, role varchar, expires_at timestamptz)
  language sql stable security definer set search_path = public
  as $$
    select m.tenant_id, m.user_id, m.role, t.expires_at
    from api_tokens t
    join memberships m on m.tenant_id = t.tenant_id and m.user_id = t.user_id
    where t.token_hash = hash
  $$;

revoke execute on function create_login, find_login, find_token from public;
grant execute on function create_login, find_login, find_token to tidings_app;
grant create on schema public to tidings_directory; -- needed to own a function here
alter function create_login owner to tidings_directory;
alter function find_login owner to tidings_directory;
alter function find_token owner to tidings_directory;
revoke create on schema public from tidings_directory;
