-- The largest plan that a workspace had before its present one: what that one kept is not deleted at
-- once when the plan shrinks.
alter table tenants
  add column former_plan varchar(20) check (former_plan in ('free', 'pro', 'enterprise')),
  add column plan_changed_at timestamptz,
  add check ((former_plan is null) = (plan_changed_at is null));

-- For the operator, who is the database's owner here: nobody else may execute it.
create function change_plan(tenant uuid, new_plan varchar) returns boolean
  language plpgsql set search_path = public
  as $$
    declare
      sizes constant varchar[] := array['free', 'pro', 'enterprise'];
    begin
      update tenants
      set plan = new_plan,
        plan_changed_at = now(),
        former_plan = case
          when array_position(sizes, former_plan) > array_position(sizes, plan) then former_plan
          else plan
        end
      where tenant_id = tenant;
      return found;
    end
  $$;
revoke execute on function change_plan from public;
