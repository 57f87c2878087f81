-- What people want left out of their digests, kept in them, put first or put last. What a rule is
-- called and what it asks of an item tell of its owner: both are encrypted with his key.
create table rules (
  tenant_id uuid not null,
  rule_id uuid not null,
  user_id uuid not null,
  effect varchar(10) not null check (effect in ('exclude', 'include', 'urgent', 'low')),
  enabled boolean not null,
  content bytea not null,
  created_at timestamptz not null,
  primary key (tenant_id, rule_id),
  foreign key (tenant_id, user_id) references users
);
create index rules_of_user on rules (tenant_id, user_id);
alter table rules alter content set storage external; -- ciphertext does not shrink

alter table rules enable row level security;
alter table rules force row level security;
create policy own_tenant on rules to tidings_app
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update, delete on rules to tidings_app;

-- Which rule left a notification out, for as long as there is that rule.
alter table digest_ledger
  add column rule_id uuid,
  add foreign key (tenant_id, rule_id) references rules on delete set null (rule_id),
  add check (rule_id is null or outcome = 'filtered');
create index digest_ledger_rule on digest_ledger (tenant_id, rule_id) where rule_id is not null;
