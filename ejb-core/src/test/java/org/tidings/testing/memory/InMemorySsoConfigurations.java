package org.tidings.testing.memory;

import java.util.Optional;
import org.tidings.account.SsoConfiguration;
import org.tidings.account.SsoConfigurations;

/** A workspace's provider in a field. */
public final class InMemorySsoConfigurations implements SsoConfigurations {

  private Optional<SsoConfiguration> only = Optional.empty();

  @Override
  public Optional<SsoConfiguration> find() {
    return only;
  }

  @Override
  public void add(SsoConfiguration configuration) {
    only = Optional.of(configuration);
  }

  @Override
  public void remove(SsoConfiguration configuration) {
    only = Optional.empty();
  }

  /** Erases it; answers how many there were. */
  int clear() {
    int count = only.isPresent() ? 1 : 0;
    only = Optional.empty();
    return count;
  }
}
