package org.tidings.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantId;
import org.tidings.testing.memory.Workspace;

class OutsideCredentialsTest {

  private final Workspace world = new Workspace();

  @AfterEach
  void endTheTransaction() {
    OutsideCredentials.dropPrepared();
  }

  @Test
  void what_was_kept_is_read_once_and_then_known_for_a_while() {
    String name = doAgain(world.tenant, () -> world.outside.keep("password"));

    for (int times = 0; times < 10; times++) {
      assertThat(doAgain(world.tenant, () -> world.outside.read(name))).isEqualTo("password");
    }
    assertThat(world.credentialStore.reads()).isEqualTo(1);
    world.clock.advance(OutsideCredentials.IN_MEMORY_FOR);
    doAgain(world.tenant, () -> world.outside.read(name));
    assertThat(world.credentialStore.reads()).isEqualTo(2);
  }

  @Test
  void a_transaction_that_is_done_again_for_another_reason_keeps_its_credentials_once() {
    String name = doAgain(world.tenant, () -> world.outside.keep("password"));

    assertThat(doAgain(world.tenant, () -> world.outside.keep("password"))).isEqualTo(name);
    OutsideCredentials.dropPrepared();
    assertThat(doAgain(world.tenant, () -> world.outside.keep("password"))).isNotEqualTo(name);
  }

  @Test
  void another_tenant_does_not_read_them_even_by_their_name() {
    String name = doAgain(world.tenant, () -> world.outside.keep("password"));
    doAgain(world.tenant, () -> world.outside.read(name));

    assertThatThrownBy(() -> doAgain(TenantId.random(), () -> world.outside.read(name)))
        .hasMessageContaining("another tenant's");
  }

  @Test
  void the_exception_that_asks_for_them_does_not_show_them() {
    assertThatThrownBy(() -> world.tenants.run(world.tenant, () -> world.outside.keep("password")))
        .isInstanceOf(KeysetNeededException.class)
        .hasMessageNotContaining("password");
  }

  private <T> T doAgain(TenantId tenant, Supplier<T> work) {
    try {
      return world.tenants.call(tenant, work);
    } catch (KeysetNeededException needed) {
      needed.fetch();
      return world.tenants.call(tenant, work);
    }
  }
}
