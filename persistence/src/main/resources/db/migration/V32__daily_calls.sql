-- How often a provider outside was asked today, counted for all nodes together, where it counts by
-- the day (UTC) and tells nobody how many calls are left.
--
-- Belongs to no tenant: one app serves all of them. Whose a count is, its keyed hash hides.
create table daily_calls (
  key varchar(100) not null,
  day date not null,
  calls bigint not null,
  closed boolean not null default false, -- the provider has said that the day's calls are used up
  primary key (key, day)
) with (fillfactor = 50);

alter table daily_calls enable row level security;
alter table daily_calls force row level security;
create policy directory_calls on daily_calls to tidings_directory using (true) with check (true);
grant select, insert, update, delete on daily_calls to tidings_directory;

-- Takes one call of today from each count, or none when one of them has none left.
create function take_calls(keys varchar[], most bigint[], today date) returns boolean
  language plpgsql security definer set search_path = public
  as $$
  declare
    granted boolean;
  begin
    -- Locks every count, in one order for all who ask, so that nobody waits in a circle.
    insert into daily_calls as c (key, day, calls)
    select k, today, 0 from unnest(keys) k order by k
    on conflict (key, day) do update set calls = c.calls;

    select bool_and(c.calls < w.most and not c.closed) into granted
    from unnest(keys, most) w (key, most)
    join daily_calls c on c.key = w.key and c.day = today;

    if granted then
      update daily_calls set calls = calls + 1 where key = any (keys) and day = today;
    end if;
    return granted;
  end
  $$;

-- Notes that the provider grants no more calls today.
create function close_calls(k varchar, today date) returns void
  language sql security definer set search_path = public
  as $$
    insert into daily_calls (key, day, calls, closed) values (k, today, 0, true)
    on conflict (key, day) do update set closed = true
  $$;

-- Forgets days that are over. Answers how many counts there were, at most so many.
create function forget_calls(today date, most integer) returns integer
  language sql security definer set search_path = public
  as $$
    with gone as (
      delete from daily_calls where (key, day) in (
        select key, day from daily_calls where day < today limit most for update skip locked)
      returning 1)
    select count(*)::integer from gone
  $$;

revoke execute on function take_calls, close_calls, forget_calls from public;
grant execute on function take_calls, close_calls, forget_calls to tidings_app;
grant create on schema public to tidings_directory; -- needed to own a function here
alter function take_calls owner to tidings_directory;
alter function close_calls owner to tidings_directory;
alter function forget_calls owner to tidings_directory;
revoke create on schema public from tidings_directory;
