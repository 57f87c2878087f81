package org.tidings.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** When the news of each mailbox got its summary, noted by the database itself. */
final class SummaryTimes {

  private static final String NOTE_TIMES =
      """
      create unlogged table bench_summaries (source_id uuid, at timestamptz);
      create function bench_note_summary() returns trigger
        language plpgsql security definer set search_path = public
        as $$
        begin
          insert into bench_summaries values (new.source_id, clock_timestamp());
          return null;
        end
        $$;
      create trigger bench_summary after update on notifications for each row
        when (old.summary is null and new.summary is not null)
        execute function bench_note_summary()""";

  private static final String TIMES =
      """
      select name, extract(epoch from max(at))
      from bench_summaries join data_sources using (source_id) group by name""";

  private final MailSystem system;

  SummaryTimes(MailSystem system) throws SQLException {
    this.system = system;
    system.database().execute(NOTE_TIMES);
  }

  void forget() throws SQLException {
    system.database().execute("truncate bench_summaries");
  }

  /** Waits until so many mailboxes have one; answers the seconds since 1970 for each. */
  Map<String, Double> await(int mailboxes) throws SQLException {
    system.await("select " + mailboxes + " - count(distinct source_id) from bench_summaries");
    Map<String, Double> times = new HashMap<>();
    try (Connection connection = system.connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TIMES)) {
      while (rows.next()) {
        times.put(rows.getString(1), rows.getDouble(2));
      }
    }
    return times;
  }
}
