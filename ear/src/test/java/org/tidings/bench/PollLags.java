package org.tidings.bench;

import java.sql.SQLException;

/**
 * How late polls are: from the moment at which a source was due to the one at which it had been
 * read. Noted by the database itself, with each poll.
 */
final class PollLags {

  private static final String NOTE_LAGS =
      """
      create unlogged table bench_lags (tenant_id uuid, seconds double precision);
      create function bench_note_lag() returns trigger
        language plpgsql security definer set search_path = public
        as $$
        begin
          insert into bench_lags values (
            new.tenant_id, extract(epoch from new.last_sync_timestamp - old.next_poll_at));
          return null;
        end
        $$;
      create trigger bench_lag after update on sync_state for each row
        when (new.last_sync_timestamp is distinct from old.last_sync_timestamp)
        execute function bench_note_lag()""";

  private static final String P99 =
      """
      select (1000 * percentile_cont(0.99) within group (order by seconds))::bigint
      from bench_lags
      """;

  /** In thousandths: 1000 when all tenants have been polled equally often (Jain's index). */
  private static final String EVENNESS =
      """
      select (1000 * sum(polls) ^ 2 / (count(*) * sum(polls ^ 2)))::bigint from (
        select count(*)::double precision polls from bench_lags group by tenant_id) tenants
      """;

  private final InspectedDatabase database;

  PollLags(InspectedDatabase database) throws SQLException {
    this.database = database;
    database.execute(NOTE_LAGS);
  }

  void forget() throws SQLException {
    database.execute("truncate bench_lags");
  }

  long polls() throws SQLException {
    return database.count("select count(*) from bench_lags");
  }

  double p99Millis() throws SQLException {
    return database.count(P99);
  }

  double evenness() throws SQLException {
    return database.count(EVENNESS) / 1000.0;
  }
}
