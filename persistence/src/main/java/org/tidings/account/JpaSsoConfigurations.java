package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.persistence.config.QueryHints;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaSsoConfigurations implements SsoConfigurations {

  private final TenantEntityManager entities;

  @Inject
  JpaSsoConfigurations(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<SsoConfiguration> find() {
    return entities
        .current()
        .createQuery("select c from SsoConfiguration c", SsoConfiguration.class)
        .setHint(QueryHints.REFRESH, true) // it may have changed while the members were locked
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(SsoConfiguration configuration) {
    entities.current().persist(configuration);
  }

  @Override
  public void remove(SsoConfiguration configuration) {
    entities.current().remove(configuration);
  }
}
