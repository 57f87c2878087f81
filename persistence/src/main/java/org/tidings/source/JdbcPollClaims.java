package org.tidings.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcPollClaims implements PollClaims {

  // Leases run by the database's clock, which all nodes share; what is due, by the injected one.
  private static final String CLAIM_TURN =
      """
      with next as (
        select t.tenant_id from tenants t
        where (t.poll_lease_until is null or t.poll_lease_until < now())
          and exists (
            select from sync_state s
            where s.tenant_id = t.tenant_id and s.next_poll_at <= ?
              and (s.lease_until is null or s.lease_until < now()))
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
        select s.tenant_id, s.source_id from sync_state s join turn using (tenant_id)
        where s.next_poll_at <= ? and (s.lease_until is null or s.lease_until < now())
        order by s.next_poll_at
        limit ?
        for update of s skip locked)
      update sync_state s
      set lease_owner = ?, lease_until = now() + ?::interval, fence = s.fence + 1
      from due where s.tenant_id = due.tenant_id and s.source_id = due.source_id
      returning s.tenant_id, s.source_id, s.fence
      """;

  private static final String COUNT_DUE =
      """
      select count(*) from (
        select from tenants t
        where (t.poll_lease_until is null or t.poll_lease_until < now())
          and exists (
            select from sync_state s
            where s.tenant_id = t.tenant_id and s.next_poll_at <= ?
              and (s.lease_until is null or s.lease_until < now()))
        limit ?) due
      """;

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

  private final DataSource database;

  @Inject
  JdbcPollClaims(@Database(Database.Role.CLAIMS) DataSource database) {
    this.database = database;
  }

  @Override
  public int countDueTenants(Instant now, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement count = connection.prepareStatement(COUNT_DUE)) {
      count.setObject(1, now.atOffset(ZoneOffset.UTC));
      count.setInt(2, limit);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Due sources could not be looked for", e);
    }
  }

  @Override
  public List<DueSource> claimTurn(UUID node, Instant now, int limit, Duration lease) {
    try (Connection connection = database.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM_TURN)) {
      OffsetDateTime due = now.atOffset(ZoneOffset.UTC);
      claim.setObject(1, due);
      claim.setObject(2, node);
      claim.setString(3, lease.toString());
      claim.setObject(4, due);
      claim.setInt(5, limit);
      claim.setObject(6, node);
      claim.setString(7, lease.toString());
      List<DueSource> claimed = new ArrayList<>();
      try (ResultSet row = claim.executeQuery()) {
        while (row.next()) {
          claimed.add(
              new DueSource(
                  new TenantId(row.getObject(1, UUID.class)),
                  row.getObject(2, UUID.class),
                  row.getLong(3)));
        }
      }
      return claimed;
    } catch (SQLException e) {
      throw new IllegalStateException("Due sources could not be claimed", e);
    }
  }

  @Override
  public void endTurn(UUID node, TenantId tenant) {
    try (Connection connection = database.getConnection();
        PreparedStatement end = connection.prepareStatement(END_TURN)) {
      end.setObject(1, tenant.value());
      end.setObject(2, node);
      end.setObject(3, tenant.value());
      end.setObject(4, node);
      end.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The turn could not be given back; its lease will end", e);
    }
  }

  @Override
  public void renew(UUID node, Duration lease) {
    try (Connection connection = database.getConnection();
        PreparedStatement renew = connection.prepareStatement(RENEW)) {
      renew.setString(1, lease.toString());
      renew.setObject(2, node);
      renew.setString(3, lease.toString());
      renew.setObject(4, node);
      renew.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The leases could not be renewed", e);
    }
  }
}
