package org.tidings.batch.poll;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tidings.ingest.HoldingConnector;
import org.tidings.ingest.SourceConnectors;
import org.tidings.ingest.WakeUp;
import org.tidings.source.SourceKey;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/** Has the sources polled over whose kept connections something is heard. */
@ApplicationScoped
public class Listening {

  private final SourceConnectors connectors;
  private final WakeUp wakeUp;
  private final TenantContext tenants;

  @Inject
  public Listening(SourceConnectors connectors, WakeUp wakeUp, TenantContext tenants) {
    this.connectors = connectors;
    this.wakeUp = wakeUp;
    this.tenants = tenants;
  }

  protected Listening() {
    this(null, null, null); // for the container
  }

  void listen() {
    connectors.holding().forEach(this::listen);
  }

  private void listen(HoldingConnector connector) {
    Map<TenantId, List<UUID>> heard =
        connector.listen().stream()
            .collect(groupingBy(SourceKey::tenant, mapping(SourceKey::sourceId, toList())));
    heard.forEach(
        (tenant, ids) ->
            tenants
                .call(tenant, () -> wakeUp.poll(ids))
                .forEach(id -> connector.drop(new SourceKey(tenant, id))));
  }
}
