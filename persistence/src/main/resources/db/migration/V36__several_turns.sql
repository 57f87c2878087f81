-- Several turns may be taken from a bucket at once: what is done in one go is asked for in one go.
drop function take_turns;

-- Takes turns from each bucket, or none when one of them has too few. Answers for each, in the order
-- asked, when it will be full again.
--
-- keys: each once; sizes: turns that a full bucket holds; turn_micros: the time in which one turn
-- comes back; wanted: how many turns are taken
create function take_turns(
    keys varchar[], sizes bigint[], turn_micros bigint[], wanted bigint[], at timestamptz)
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

    select bool_and(b.full_at + micros(w.turn * w.turns) <= at + micros(w.turn * w.size))
    into all_granted
    from unnest(keys, sizes, turn_micros, wanted) w (key, size, turn, turns)
    join rate_buckets b on b.key = w.key;

    if all_granted then
      update rate_buckets b set full_at = b.full_at + micros(w.turn * w.turns)
      from unnest(keys, turn_micros, wanted) w (key, turn, turns)
      where b.key = w.key;
    end if;

    return query
      select all_granted, b.full_at
      from unnest(keys) with ordinality w (key, place)
      join rate_buckets b on b.key = w.key
      order by w.place;
  end
  $$;

revoke execute on function take_turns from public;
grant execute on function take_turns to tidings_app;
grant create on schema public to tidings_directory; -- needed to own a function here
alter function take_turns owner to tidings_directory;
revoke create on schema public from tidings_directory;
