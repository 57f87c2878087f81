-- How many notifications came to each outcome, kept when the ledger's lines go with what their user
-- deletes: 'included=5,merged=3'.
alter table digests add tally varchar(120) not null default '';

-- Digests composed before this: what is left of their ledgers, seen by the owner for once.
alter table digests no force row level security;
alter table digest_ledger no force row level security;
update digests d set tally = counted.tally
from (
  select tenant_id, digest_id, string_agg(outcome || '=' || lines, ',') as tally
  from (
    select tenant_id, digest_id, outcome, count(*) as lines
    from digest_ledger group by tenant_id, digest_id, outcome) counts
  group by tenant_id, digest_id) counted
where d.tenant_id = counted.tenant_id and d.digest_id = counted.digest_id;
alter table digests force row level security;
alter table digest_ledger force row level security;
