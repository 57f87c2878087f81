-- How far the rotation of a user's keyset has come. Only the operator's command writes here.
alter table user_keys
  add rotation_due boolean not null default false, -- asked for, and no new key made yet
  add doubled_at timestamptz; -- since when there is a new key beside the old one
