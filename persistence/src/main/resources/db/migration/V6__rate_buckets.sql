-- How often something was done lately, counted for all nodes together. One instant tells it all: a
-- bucket fills up evenly, and each turn moves the instant at which it is full again.
--
-- Belongs to no tenant: who has not signed in is limited too. Unlogged, so that no request waits for
-- a disk because of it; after a crash of the database all buckets are full again.
create unlogged table rate_buckets (
  key varchar(100) primary key, -- keyed hash: nobody can read from it whose bucket it is
  full_at timestamptz not null
) with (fillfactor = 50); -- room for the next version of a row beside it

alter table rate_buckets enable row level security;
alter table rate_buckets force row level security;
create policy directory_buckets on rate_buckets to tidings_directory using (true) with check (true);
grant select, insert, update, delete on rate_buckets to tidings_directory;

-- Takes one turn from each bucket, or none when one of them is empty. Answers for each, in the order
-- asked, when it will be full again.
--
-- sizes: turns that a full bucket holds; turn_micros: the time in which one turn comes back
create function take_turns(keys varchar[], sizes bigint[], turn_micros bigint[], at timestamptz)
  returns table (granted boolean, full_at timestamptz)
  language plpgsql security definer set search_path = public
  as $$
  #variable_conflict use_column
  declare
    all_granted boolean;
  begin
    -- Locks every bucket, in one order for all who ask, so that nobody waits in a circle.
    insert into rate_buckets as b (key, full_at)
    select k, at from unnest(keys) k order by k
    on conflict (key) do update set full_at = greatest(b.full_at, excluded.full_at);

    select bool_and(b.full_at + micros(w.turn) <= at + micros(w.turn * w.size)) into all_granted
    from unnest(keys, sizes, turn_micros) w (key, size, turn)
    join rate_buckets b on b.key = w.key;

    if all_granted then
      update rate_buckets b set full_at = b.full_at + micros(w.turn)
      from unnest(keys, turn_micros) w (key, turn)
      where b.key = w.key;
    end if;

    return query
      select all_granted, b.full_at
      from unnest(keys) with ordinality w (key, place)
      join rate_buckets b on b.key = w.key
      order by w.place;
  end
  $$;

create function micros(count bigint) returns interval
  language sql immutable
  as $$ select count * interval '1 microsecond' $$;

-- A full bucket is as good as none. Answers how many it forgot, at most so many.
create function forget_full_buckets(at timestamptz, most integer) returns integer
  language sql security definer set search_path = public
  as $$
    with gone as (
      delete from rate_buckets where key in (
        select key from rate_buckets where full_at <= at limit most for update skip locked)
      returning 1)
    select count(*)::integer from gone
  $$;

revoke execute on function take_turns, forget_full_buckets from public;
grant execute on function take_turns, forget_full_buckets to tidings_app;
grant create on schema public to tidings_directory; -- needed to own a function here
alter function take_turns owner to tidings_directory;
alter function forget_full_buckets owner to tidings_directory;
revoke create on schema public from tidings_directory;
