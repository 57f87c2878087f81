package org.tidings.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tidings.identity.oidc.OidcRefusedException;
import org.tidings.tenant.TenantId;

class SsoTurnsTest {

  private static final TenantId SLOW = TenantId.random();

  private final SsoTurns turns = new SsoTurns();

  @Test
  void a_slow_provider_holds_so_many_requests_and_those_of_its_own_workspace() {
    assertThat(nested(SsoTurns.AT_ONCE)).isEqualTo("done");
    assertThatThrownBy(() -> nested(SsoTurns.AT_ONCE + 1)).isInstanceOf(OidcRefusedException.class);
    assertThat(nested(SsoTurns.AT_ONCE)).as("every turn ends, a refused one too").isEqualTo("done");
  }

  /** Takes so many turns at once, and another workspace's within them. */
  private String nested(int depth) {
    return depth == 0
        ? turns.take(TenantId.random(), () -> "done")
        : turns.take(SLOW, () -> nested(depth - 1));
  }
}
