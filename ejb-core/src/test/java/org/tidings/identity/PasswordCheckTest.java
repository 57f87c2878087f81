package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.account.Login;
import org.tidings.account.Role;
import org.tidings.secrets.Secret;
import org.tidings.tenant.TenantId;
import org.tidings.testing.memory.InMemoryDirectory;
import org.tidings.testing.memory.Workspace;

class PasswordCheckTest {

  private static final Secret RIGHT = new Secret("a long enough password");

  private final Workspace world = new Workspace();
  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final PasswordCheck check = new PasswordCheck(directory, world.tenants);

  @Test
  void knows_the_password_from_any_other() {
    register(world.tenant, world.ann);

    assertThat(isAnns(RIGHT)).isTrue();
    assertThat(isAnns(new Secret("another long password"))).isFalse();
  }

  @Test
  void somebody_elses_password_does_not_count() {
    register(world.tenant, UUID.randomUUID());
    assertThat(isAnns(RIGHT)).isFalse();

    register(TenantId.random(), world.ann);
    assertThat(isAnns(RIGHT)).isFalse();
  }

  private void register(TenantId tenant, UUID user) {
    directory.put("ann@example.org", new Login(tenant, user, Role.OWNER, Passwords.hash(RIGHT)));
  }

  private boolean isAnns(Secret password) {
    return world.tenants.call(
        world.tenant, () -> check.isOf(world.accounts.user(world.ann), password));
  }
}
