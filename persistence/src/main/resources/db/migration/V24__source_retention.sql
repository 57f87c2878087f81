-- How long its owner keeps what was told of a source's news; null: as long as the plan keeps it.
alter table data_sources add column retention_days int check (retention_days > 0);
