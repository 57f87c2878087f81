package org.tidings.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcPollClaims implements PollClaims {

  /** Nobody waits longer for the node that listens: it may have more to do than it can. */
  private static final Duration LATE = Duration.ofSeconds(30);

  // Leases run by the database's clock, which all nodes share; what is due, by the injected one.
  private static final String DUE =
      """
      s.next_poll_at <= ? and (s.lease_until is null or s.lease_until < now())
        and (%s or s.next_poll_at <= ?)
      """
          .formatted(JdbcListeners.UNHEARD);

  private static final String CLAIM_TURN =
      """
      with next as (
        select t.tenant_id from tenants t
        where (t.poll_lease_until is null or t.poll_lease_until < now())
          and exists (select from sync_state s where s.tenant_id = t.tenant_id and %1$s)
        order by t.polled_at nulls first
        limit 1
        for no key update skip locked),
      turn as (
        update tenants t
        set poll_lease_owner = ?, poll_lease_until = now() + ?::interval,
          polled_at = clock_timestamp()
        from next where t.tenant_id = next.tenant_id
        returning t.tenant_id),
      due as (
        select s.tenant_id, s.source_id, %2$s as unheard
        from sync_state s join turn using (tenant_id)
        where %1$s
        order by s.next_poll_at
        limit ?
        for update of s skip locked)
      update sync_state s
      set lease_owner = ?, lease_until = now() + ?::interval, fence = s.fence + 1
      from due where s.tenant_id = due.tenant_id and s.source_id = due.source_id
      returning s.tenant_id, s.source_id, s.fence, due.unheard
      """
          .formatted(DUE, JdbcListeners.UNHEARD);

  private static final String COUNT_DUE =
      """
      select count(*) from (
        select from tenants t
        where (t.poll_lease_until is null or t.poll_lease_until < now())
          and exists (select from sync_state s where s.tenant_id = t.tenant_id and %s)
        limit ?) due
      """
          .formatted(DUE);

  private static final String END_TURN =
      """
      with turn as (
        update tenants set poll_lease_until = null
        where tenant_id = ? and poll_lease_owner = ?)
      update sync_state set lease_until = null
      where tenant_id = ? and lease_owner = ? and lease_until is not null
      """;

  // A row that is locked is just being given back, or its outcome stored: it needs no renewal.
  private static final String RENEW =
      """
      with turns as (
        update tenants set poll_lease_until = now() + ?::interval
        where tenant_id in (
          select tenant_id from tenants
          where poll_lease_owner = ? and poll_lease_until > now()
          for no key update skip locked))
      update sync_state set lease_until = now() + ?::interval
      where (tenant_id, source_id) in (
        select tenant_id, source_id from sync_state
        where lease_owner = ? and lease_until > now()
        for no key update skip locked)
      """;

  private final Statements statements;

  @Inject
  JdbcPollClaims(@Database(Database.Role.CLAIMS) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public int countDueTenants(UUID node, Instant now, int limit) {
    return statements
        .query(
            "Due sources could not be looked for",
            row -> row.getInt(1),
            COUNT_DUE,
            now,
            node,
            now.minus(LATE),
            limit)
        .get(0);
  }

  @Override
  public List<DueSource> claimTurn(UUID node, Instant now, int limit, Duration lease) {
    return statements.query(
        "Due sources could not be claimed",
        row ->
            new DueSource(
                new TenantId(row.getObject(1, UUID.class)),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getBoolean(4)),
        CLAIM_TURN,
        now,
        node,
        now.minus(LATE),
        node,
        lease.toString(),
        node,
        now,
        node,
        now.minus(LATE),
        limit,
        node,
        lease.toString());
  }

  @Override
  public void endTurn(UUID node, TenantId tenant) {
    statements.update(
        "The turn could not be given back; its lease will end",
        END_TURN,
        tenant.value(),
        node,
        tenant.value(),
        node);
  }

  @Override
  public void renew(UUID node, Duration lease) {
    statements.update(
        "The leases could not be renewed", RENEW, lease.toString(), node, lease.toString(), node);
  }
}
