package org.tidings.bucket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;

@ApplicationScoped
class JdbcBuckets implements Buckets {

  private final Statements statements;

  private record Row(boolean granted, Instant fullAt) {}

  @Inject
  JdbcBuckets(@Database(Database.Role.APP) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public Turns take(List<Bucket> buckets, Instant now) {
    List<Row> rows =
        statements.query(
            "The limits could not be asked",
            JdbcBuckets::row,
            "select granted, full_at from take_turns(?, ?, ?, ?, ?)",
            buckets.stream().map(Bucket::key).toArray(String[]::new),
            buckets.stream().map(Bucket::size).toArray(Long[]::new),
            buckets.stream()
                .map(bucket -> ChronoUnit.MICROS.between(now, now.plus(bucket.turn())))
                .toArray(Long[]::new),
            buckets.stream().map(Bucket::wanted).toArray(Long[]::new),
            now);
    return new Turns(rows.stream().allMatch(Row::granted), rows.stream().map(Row::fullAt).toList());
  }

  @Override
  public void giveBack(Bucket bucket) {
    statements.query(
        "A turn could not be given back",
        row -> null,
        "select give_turn_back(?, ?)",
        bucket.key(),
        bucket.turn().multipliedBy(bucket.wanted()).toNanos() / 1_000);
  }

  @Override
  public int forgetFull(Instant now, int most) {
    return statements
        .query(
            "Full buckets could not be forgotten",
            row -> row.getInt(1),
            "select forget_full_buckets(?, ?)",
            now,
            most)
        .get(0);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getBoolean(1), row.getObject(2, OffsetDateTime.class).toInstant());
  }
}
