package org.tidings.account;

import java.util.Optional;

/** The current tenant's own identity provider. */
public interface SsoConfigurations {

  Optional<SsoConfiguration> find();

  void add(SsoConfiguration configuration);

  void remove(SsoConfiguration configuration);
}
