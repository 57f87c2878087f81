package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.account.WorkspaceOfLogin;
import org.tidings.problem.NotFoundException;
import org.tidings.testing.memory.Workspace;

class WorkspacesTest {

  private final Workspace world = new Workspace();
  private final UUID login = world.people.login("bob@example.org");
  private final UUID bob = world.admit(login, "bob@example.org", Role.MEMBER);
  private final WorkspaceOfLogin own = world.people.join(login, "Bob's", Role.OWNER);
  private final Workspaces workspaces = new Workspaces(caller(), world.people);

  @Test
  void names_all_that_a_person_belongs_to() {
    assertThat(workspaces.list())
        .containsExactly(
            new WorkspaceView(world.tenant.value(), Workspace.NAME, true),
            new WorkspaceView(own.tenant().value(), "Bob's", false));
  }

  @Test
  void knows_who_he_is_in_each() {
    assertThat(workspaces.in(own.tenant().value()))
        .isEqualTo(new Caller(own.tenant(), own.userId(), Role.OWNER, TokenScope.WRITE));
  }

  @Test
  void leads_nobody_into_a_workspace_that_is_not_his() {
    UUID anns =
        world.people.join(world.people.login("x@y.example"), "X", Role.OWNER).tenant().value();

    assertThatThrownBy(() -> workspaces.in(anns)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void sees_a_new_role_and_a_removal_at_once() {
    world.memberships.find(bob).orElseThrow().become(Role.ADMIN);
    assertThat(workspaces.present(world.tenant, bob)).map(Caller::role).contains(Role.ADMIN);

    world.accounts.remove(bob);

    assertThat(workspaces.present(world.tenant, bob)).isEmpty();
    assertThat(workspaces.list()).isEmpty();
  }

  private CurrentCaller caller() {
    CurrentCaller caller = new CurrentCaller();
    caller.set(new Caller(world.tenant, bob, Role.MEMBER, TokenScope.WRITE));
    return caller;
  }
}
