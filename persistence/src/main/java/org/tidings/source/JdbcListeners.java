package org.tidings.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcListeners implements Listeners {

  /** Of a row {@code s}: that no other node listens to the source. Wants the node. */
  static final String UNHEARD =
      "(s.listener is null or s.listener = ? or s.listener_until < now())";

  // A row that is locked is being polled, or the poll's outcome stored: it waits for the next time.
  private static final String CLAIM =
      """
      with asked as (
        select * from unnest(?, ?) as asked (tenant_id, source_id)),
      heard as (
        select s.tenant_id, s.source_id from sync_state s join asked using (tenant_id, source_id)
        where %1$s),
      claimed as (
        update sync_state set listener = ?, listener_until = now() + ?::interval
        where (tenant_id, source_id) in (
          select s.tenant_id, s.source_id
          from sync_state s join heard using (tenant_id, source_id)
          where %1$s
          for no key update of s skip locked))
      select tenant_id, source_id from asked
      except select tenant_id, source_id from heard
      """
          .formatted(UNHEARD);

  private final Statements statements;

  @Inject
  JdbcListeners(@Database(Database.Role.CLAIMS) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public Set<SourceKey> claim(UUID node, Collection<SourceKey> sources, Duration lease) {
    return sources.isEmpty()
        ? Set.of()
        : Set.copyOf(
            statements.query(
                "This node could not become the listener of sources",
                row ->
                    new SourceKey(
                        new TenantId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)),
                CLAIM,
                sources.stream().map(source -> source.tenant().value()).toArray(UUID[]::new),
                sources.stream().map(SourceKey::sourceId).toArray(UUID[]::new),
                node,
                node,
                lease.toString(),
                node));
  }
}
