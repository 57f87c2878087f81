package org.tidings.export;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantEntityManager;

/** In SQL, since it reads every table alike. Every statement names the tenant. */
@ApplicationScoped
class JpaPersonalRecords implements PersonalRecords {

  private final TenantEntityManager entities;
  private final TenantContext tenants;

  @Inject
  JpaPersonalRecords(TenantEntityManager entities, TenantContext tenants) {
    this.entities = entities;
    this.tenants = tenants;
  }

  @Override
  public List<StoredRecord> page(ExportFile file, UUID userId, Optional<String> after, int limit) {
    try (PreparedStatement select =
        entities
            .current()
            .unwrap(Connection.class)
            .prepareStatement(sql(file, after.isPresent()))) {
      int at = 1;
      select.setObject(at++, tenants.require().value());
      select.setObject(at++, userId);
      if (after.isPresent()) {
        for (String part : StoredRecord.parts(after.get(), file.keys().size())) {
          select.setString(at++, part);
        }
      }
      select.setInt(at, limit);
      try (ResultSet row = select.executeQuery()) {
        return records(file, row);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A person's rows of " + file.table() + " are not read", e);
    }
  }

  private static String sql(ExportFile file, boolean goesOn) {
    String keys = file.keys().stream().map(ExportFile.Key::column).collect(joining(", "));
    String last =
        file.keys().stream().map(key -> "cast(? as " + key.type() + ")").collect(joining(", "));
    return "select "
        + Stream.concat(
                file.keys().stream().map(ExportFile.Key::column),
                file.columns().stream().map(ExportColumn::name))
            .collect(joining(", "))
        + " from "
        + file.rows()
        + (goesOn ? " and (" + keys + ") > (" + last + ")" : "")
        + " order by "
        + keys
        + " limit ?";
  }

  private static List<StoredRecord> records(ExportFile file, ResultSet row) throws SQLException {
    List<StoredRecord> records = new ArrayList<>();
    int keys = file.keys().size();
    while (row.next()) {
      List<String> key = new ArrayList<>();
      for (int at = 1; at <= keys; at++) {
        key.add(row.getString(at));
      }
      List<Optional<Object>> values = new ArrayList<>();
      for (int at = keys + 1; at <= keys + file.columns().size(); at++) {
        values.add(Optional.ofNullable(row.getObject(at)).map(JpaPersonalRecords::value));
      }
      records.add(new StoredRecord(key, values));
    }
    return records;
  }

  private static Object value(Object stored) {
    if (stored instanceof Timestamp moment) {
      return moment.toInstant();
    }
    return stored instanceof byte[] || stored instanceof Number || stored instanceof Boolean
        ? stored
        : stored.toString();
  }
}
