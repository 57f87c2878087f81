-- Accounts outside that people let us read, by OAuth 2.0. Who it is there, and the tokens, are
-- encrypted with the person's key.
create table grants (
  tenant_id uuid not null,
  grant_id uuid not null,
  user_id uuid not null,
  provider varchar(20) not null,
  scopes varchar(2000) not null,
  account bytea not null,
  tokens_encrypted bytea not null,
  renewable boolean not null, -- whether there is a refresh token
  state varchar(20) not null check (state in ('active', 'needs_owner')),
  trouble varchar(500), -- what the owner is told when it needs him
  consented_at timestamptz not null,
  refreshed_at timestamptz not null,
  access_expires_at timestamptz not null,
  wall_at timestamptz, -- when nothing but a new consent helps; null: not known
  foretold_at timestamptz, -- when the owner was told that the wall is near
  lease_until timestamptz, -- one node refreshes until then; in the past: its answer never came
  generation bigint not null, -- one more whenever tokens are stored
  created_at timestamptz not null,
  primary key (tenant_id, grant_id),
  foreign key (tenant_id, user_id) references users
);
create index grants_of_user on grants (tenant_id, user_id);
alter table grants alter account set storage external; -- ciphertext does not shrink
alter table grants alter tokens_encrypted set storage external;

alter table grants enable row level security;
alter table grants force row level security;
create policy own_tenant on grants to tidings_app
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update, delete on grants to tidings_app;
