-- A source that its owner shares is seen by the workspace's owners and admins: that it is there and
-- how it is doing, never its settings or what it brings.
alter table data_sources add column shared boolean not null default false;
