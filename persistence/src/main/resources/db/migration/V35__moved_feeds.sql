-- Where a source stood before it said, for good, that it has moved; its settings name the new place.
alter table data_sources
  add column moved_from text,
  add column moved_at timestamptz,
  add constraint moved_from_and_at check ((moved_from is null) = (moved_at is null));
