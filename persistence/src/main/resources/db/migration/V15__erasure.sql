-- A login goes with the last user it belongs to. Locks it first: who is just adding another user to
-- it decides before us.
grant delete on logins to tidings_directory;
grant update (login_id) on logins to tidings_directory; -- a row lock asks for the right to change it

create function forget_login(id uuid) returns boolean
  language plpgsql security definer set search_path = public
  as $$
    begin
      perform from logins where login_id = id for update;
      delete from logins where login_id = id
        and not exists (select from users where login_id = id);
      return found;
    end
  $$;
revoke execute on function forget_login from public;
grant execute on function forget_login to tidings_app;
grant create on schema public to tidings_directory; -- needed to own a function here
alter function forget_login owner to tidings_directory;
revoke create on schema public from tidings_directory;
