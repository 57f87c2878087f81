-- How often a source brings news: what its silence is measured by.
alter table sync_state
  add column news_count int not null default 0,
  add column news_first_at timestamptz, -- when the first came
  add column news_at timestamptz, -- when the last came, or its time is counted from
  add column quiet_since timestamptz, -- when counting the present four weeks began
  add column quiet_seconds bigint not null default 0, -- the longest without news in them
  add column quiet_seconds_before bigint not null default 0, -- and in the four weeks before
  add column silence_told_in uuid; -- the digest that told of the present silence
