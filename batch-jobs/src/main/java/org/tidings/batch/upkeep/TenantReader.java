package org.tidings.batch.upkeep;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.EveryTenant;
import org.tidings.tenant.TenantId;

/** Hands out every tenant once. A restarted job goes on after the last one that was done. */
@Dependent
@Named
public class TenantReader extends AbstractItemReader {

  static final int PAGE = 500;

  private final EveryTenant tenants;
  private final Deque<TenantId> page = new ArrayDeque<>();
  private Optional<TenantId> last = Optional.empty();

  @Inject
  public TenantReader(EveryTenant tenants) {
    this.tenants = tenants;
  }

  @Override
  public void open(Serializable checkpoint) {
    last = Optional.ofNullable((UUID) checkpoint).map(TenantId::new);
  }

  @Override
  public TenantId readItem() {
    if (page.isEmpty()) {
      page.addAll(tenants.page(last, PAGE));
    }
    TenantId next = page.poll();
    if (next != null) {
      last = Optional.of(next);
    }
    return next;
  }

  @Override
  public Serializable checkpointInfo() {
    return last.map(TenantId::value).orElse(null);
  }
}
