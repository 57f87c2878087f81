package org.tidings.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.erasure.PersonalRows;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.NotSignedInException;
import org.tidings.problem.NotFoundException;
import org.tidings.secrets.UserKeys;
import org.tidings.testing.memory.InMemoryDirectory;
import org.tidings.testing.memory.UnheardEvent;
import org.tidings.testing.memory.Workspace;

class PersonErasureTest {

  private final Workspace world = new Workspace();
  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final ListedRows rows = new ListedRows();
  private final List<UserKeys.Destroyed> destroyed = new ArrayList<>();
  private final CurrentCaller caller = new CurrentCaller();
  private final PersonErasure erasure =
      new PersonErasure(
          rows,
          world.accounts,
          directory,
          world.tenants,
          caller,
          world.trail,
          new UnheardEvent<>() {
            @Override
            public void fire(UserKeys.Destroyed event) {
              destroyed.add(event);
            }
          });

  @Test
  void takes_the_rows_the_login_and_the_key_and_leaves_an_event() {
    UUID admin = UUID.randomUUID();
    UUID login = world.accounts.user(world.ann).loginId();
    caller.set(new Caller(world.tenant, admin, Role.ADMIN, TokenScope.WRITE));

    erase(world.ann);

    assertThat(rows.deleted).containsExactly(world.ann);
    assertThat(directory.forgotten()).containsExactly(login);
    assertThat(destroyed).containsExactly(new UserKeys.Destroyed(world.tenant, world.ann));
    assertThat(world.audit.actions()).containsExactly("person.erased");
    assertThat(world.audit.last().actor()).contains(admin);
    assertThat(world.audit.last().objectId()).isEqualTo(world.ann);
  }

  @Test
  void nobody_is_erased_who_is_not_in_the_workspace() {
    caller.set(new Caller(world.tenant, world.ann, Role.OWNER, TokenScope.WRITE));

    assertThatThrownBy(() -> erase(UUID.randomUUID())).isInstanceOf(NotFoundException.class);

    assertThat(rows.deleted).isEmpty();
  }

  @Test
  void nobody_is_erased_by_somebody_unknown() {
    assertThatThrownBy(() -> erase(world.ann)).isInstanceOf(NotSignedInException.class);

    assertThat(rows.deleted).isEmpty();
  }

  private void erase(UUID user) {
    world.tenants.run(world.tenant, () -> erasure.erase(user));
  }

  /** Notes whose rows were to be deleted. */
  private static final class ListedRows implements PersonalRows {

    private final List<UUID> deleted = new ArrayList<>();

    @Override
    public Map<String, Integer> delete(UUID userId) {
      deleted.add(userId);
      return new LinkedHashMap<>();
    }
  }
}
