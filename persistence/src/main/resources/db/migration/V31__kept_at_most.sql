-- Until when an item may be kept at all, where its source sets a limit; then it goes, told or not,
-- with what digests say of it. Null: as long as the plan keeps it.
alter table notifications add column kept_until timestamptz;
create index notifications_kept_until on notifications (tenant_id, user_id, kept_until)
  where kept_until is not null;
