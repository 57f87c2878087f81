-- Gives one turn back to a bucket: what was taken before it was known whether it would count.
create function give_turn_back(bucket varchar, turn_micros bigint) returns void
  language sql security definer set search_path = public
  as $$
    update rate_buckets set full_at = full_at - micros(turn_micros) where key = bucket
  $$;

revoke execute on function give_turn_back from public;
grant execute on function give_turn_back to tidings_app;
grant create on schema public to tidings_directory; -- needed to own a function here
alter function give_turn_back owner to tidings_directory;
revoke create on schema public from tidings_directory;
