-- Which node keeps a connection to a source between polls: one at a time, however many poll it.
alter table sync_state
  add listener uuid, -- the node
  add listener_until timestamptz;
grant select (listener, listener_until), update (listener, listener_until) on sync_state to tidings_claims;
