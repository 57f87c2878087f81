package org.tidings.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.erasure.Tombstone;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.NotSignedInException;
import org.tidings.privacy.ErasureCertificate.ErasedStore;
import org.tidings.problem.NotFoundException;
import org.tidings.secrets.UserKeys;
import org.tidings.testing.memory.InMemoryErasures;
import org.tidings.testing.memory.Workspace;

class PersonErasureTest {

  private final Workspace world = new Workspace();
  private final CurrentCaller caller = new CurrentCaller();
  private final InMemoryErasures erasures = new InMemoryErasures(world, caller);

  @Test
  void takes_the_rows_the_login_and_the_key_and_leaves_an_event_and_a_tombstone() {
    UUID admin = UUID.randomUUID();
    UUID login = world.accounts.user(world.ann).loginId();
    caller.set(new Caller(world.tenant, admin, Role.ADMIN, TokenScope.WRITE));

    erase(world.ann);

    assertThat(erasures.deleted).containsExactly(world.ann);
    assertThat(erasures.directory.forgotten()).containsExactly(login);
    assertThat(erasures.destroyedKeys)
        .containsExactly(new UserKeys.Destroyed(world.tenant, world.ann));
    assertThat(world.audit.actions()).containsExactly("person.erased");
    assertThat(world.audit.last().actor()).contains(admin);
    assertThat(world.audit.last().objectId()).isEqualTo(world.ann);
    assertThat(erasures.tombstones).hasSize(1);
    assertThat(erasures.tombstones.get(0).person()).contains(world.ann);
  }

  @Test
  void certifies_what_went_store_by_store_and_what_remains_until_when() {
    caller.set(new Caller(world.tenant, world.ann, Role.OWNER, TokenScope.WRITE));

    ErasureCertificate certificate = erase(world.ann);

    Tombstone tombstone = erasures.tombstones.get(0);
    assertThat(certificate.id()).isEqualTo(tombstone.id());
    assertThat(certificate.workspace()).isEqualTo(world.tenant.value());
    assertThat(certificate.subject()).isEqualTo("person");
    assertThat(certificate.erasedAt()).isEqualTo(Workspace.NOON).isEqualTo(tombstone.at());
    assertThat(certificate.erased())
        .containsExactly(new ErasedStore("users", 1), new ErasedStore("logins", 1));
    assertThat(certificate.remains())
        .extracting(ErasureCertificate.Remainder::store)
        .contains("audit log", "backups made before", "mail sent");
    assertThat(certificate.remains()).allMatch(remainder -> !remainder.until().isBlank());
  }

  @Test
  void nobody_is_erased_who_is_not_in_the_workspace() {
    caller.set(new Caller(world.tenant, world.ann, Role.OWNER, TokenScope.WRITE));

    assertThatThrownBy(() -> erase(UUID.randomUUID())).isInstanceOf(NotFoundException.class);

    assertThat(erasures.deleted).isEmpty();
  }

  @Test
  void nobody_is_erased_by_somebody_unknown() {
    assertThatThrownBy(() -> erase(world.ann)).isInstanceOf(NotSignedInException.class);

    assertThat(erasures.deleted).isEmpty();
  }

  private ErasureCertificate erase(UUID user) {
    return world.tenants.call(world.tenant, () -> erasures.person.erase(user));
  }
}
