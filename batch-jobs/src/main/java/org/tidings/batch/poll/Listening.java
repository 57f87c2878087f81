package org.tidings.batch.poll;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tidings.ingest.HoldingConnector;
import org.tidings.ingest.Node;
import org.tidings.ingest.PollSettings;
import org.tidings.ingest.SourceConnectors;
import org.tidings.ingest.WakeUp;
import org.tidings.source.Listeners;
import org.tidings.source.SourceKey;
import org.tidings.source.SourceType;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/**
 * Has the sources polled over whose kept connections something is heard. One node listens to a
 * source; the others leave its polls to that one unless it is late.
 */
@ApplicationScoped
public class Listening {

  private final SourceConnectors connectors;
  private final WakeUp wakeUp;
  private final Listeners listeners;
  private final PollSettings settings;
  private final Node node;
  private final TenantContext tenants;

  /** What was kept at the last look. Only {@link #listen} touches it, one at a time. */
  private final Map<SourceType, Set<SourceKey>> claimed = new HashMap<>();

  @Inject
  public Listening(
      SourceConnectors connectors,
      WakeUp wakeUp,
      Listeners listeners,
      PollSettings settings,
      Node node,
      TenantContext tenants) {
    this.connectors = connectors;
    this.wakeUp = wakeUp;
    this.listeners = listeners;
    this.settings = settings;
    this.node = node;
    this.tenants = tenants;
  }

  protected Listening() {
    this(null, null, null, null, null, null); // for the container
  }

  /** Goes on being the listener of all sources over whose connections this node listens. */
  void renew() {
    connectors.holding().forEach(connector -> claim(connector, connector.held()));
  }

  /** Does not wait for the next renewal with what has been kept since the last look. */
  private void claimNew(HoldingConnector connector) {
    Set<SourceKey> held = connector.held();
    Set<SourceKey> before = claimed.getOrDefault(connector.type(), Set.of());
    claim(connector, held.stream().filter(source -> !before.contains(source)).collect(toSet()));
    claimed.put(connector.type(), held);
  }

  /** Ends the connections to which another node listens, and those whose source is gone. */
  private void claim(HoldingConnector connector, Set<SourceKey> held) {
    listeners.claim(node.id(), held, settings.lease()).forEach(connector::drop);
  }

  void listen() {
    connectors.holding().forEach(this::listen);
  }

  private void listen(HoldingConnector connector) {
    claimNew(connector);
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
