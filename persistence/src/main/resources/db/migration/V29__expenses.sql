-- What reading has cost a workspace, at providers that charge the operator for it, in a month of
-- UTC. Amounts are in millionths of a dollar.
create table expenses (
  tenant_id uuid not null,
  provider varchar(20) not null,
  month varchar(7) not null, -- 2026-11
  spent_micros bigint not null default 0 check (spent_micros >= 0),
  held_micros bigint not null default 0 check (held_micros >= 0), -- for what is being asked
  held_until timestamptz, -- nobody said what became of it: then it counts as spent
  primary key (tenant_id, provider, month)
);

alter table expenses enable row level security;
alter table expenses force row level security;
create policy own_tenant on expenses to tidings_app
  using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
grant select, insert, update, delete on expenses to tidings_app;
