package org.tidings.testing.memory;

import java.util.UUID;
import java.util.function.Function;
import org.tidings.grant.Grants;
import org.tidings.grant.GrantsContract;

class InMemoryGrantsTest implements GrantsContract {

  private final InMemoryGrants grants = new InMemoryGrants();
  private final UUID ann = UUID.randomUUID();

  @Override
  public UUID ann() {
    return ann;
  }

  @Override
  public <T> T in(Function<Grants, T> work) {
    return work.apply(grants);
  }
}
