-- Rows that wait for a message: when the message is lost, it is sent again (JdbcLostWork).

alter table digests add requeue_at timestamptz; -- not sent again before; null: never was
alter table deliveries add requeue_at timestamptz;
alter table notifications add requeue_at timestamptz;

create index digests_waiting on digests (created_at) where status = 'composing';
create index deliveries_waiting on deliveries (greatest(next_attempt_at, lease_until))
  where status in ('due', 'sending');
create index notifications_waiting on notifications (created_at)
  where summary is null and digest_id is null;

-- The claims role sees those rows alone that wait, since it may not read what tells: a summary. What
-- a digest has accounted for needs none.
create policy claims on digests to tidings_claims
  using (status = 'composing') with check (true);
grant select (tenant_id, digest_id, created_at, requeue_at), update (requeue_at)
  on digests to tidings_claims;
create policy claims on deliveries to tidings_claims
  using (status in ('due', 'sending')) with check (true);
grant select (tenant_id, delivery_id, next_attempt_at, lease_until, requeue_at), update (requeue_at)
  on deliveries to tidings_claims;
create policy claims on notifications to tidings_claims
  using (summary is null and digest_id is null) with check (true);
grant select (tenant_id, notification_id, created_at, requeue_at), update (requeue_at)
  on notifications to tidings_claims;
