package org.tidings.bucket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;

@ApplicationScoped
class JdbcDailyCalls implements DailyCalls {

  private final Statements statements;

  @Inject
  JdbcDailyCalls(@Database(Database.Role.APP) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public boolean take(List<Count> counts, LocalDate day) {
    return statements
        .query(
            "The calls of the day could not be counted",
            row -> row.getBoolean(1),
            "select take_calls(?, ?, ?)",
            counts.stream().map(Count::key).toArray(String[]::new),
            counts.stream().map(Count::most).toArray(Long[]::new),
            day)
        .get(0);
  }

  @Override
  public void close(String key, LocalDate day) {
    statements.query(
        "The calls of the day could not be closed",
        row -> true,
        "select close_calls(?, ?)",
        key,
        day);
  }

  @Override
  public int forgetBefore(LocalDate day, int most) {
    return statements
        .query(
            "Counts of calls could not be forgotten",
            row -> row.getInt(1),
            "select forget_calls(?, ?)",
            day,
            most)
        .get(0);
  }
}
