package org.tidings.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidings.launch.RunningDatabase;

/** What every table holds of one tenant, so that a change to any row of his shows. */
record RowsOfATenant(Map<String, String> checksums) {

  private static final String TABLES =
      "select table_name from information_schema.columns"
          + " where table_schema = 'public' and column_name = 'tenant_id'";

  private static final String PERSONAL =
      TABLES
          + " intersect select table_name from information_schema.columns"
          + " where table_schema = 'public' and column_name = 'user_id'";

  /** Reads them as they are now. The two parameters are the table and the tenant. */
  private static final String CHECKSUM =
      "select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), ''))"
          + " from %s t where tenant_id = '%s'";

  static RowsOfATenant of(String tenant, Path data) throws IOException, SQLException {
    return of(TABLES, tenant, "", data);
  }

  /** What is one member's own. */
  static RowsOfATenant ofOne(Person person, Path data) throws IOException, SQLException {
    return of(PERSONAL, person.tenant(), " and user_id = '" + person.userId() + "'", data);
  }

  private static RowsOfATenant of(String tables, String tenant, String condition, Path data)
      throws IOException, SQLException {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement()) {
      Map<String, String> checksums = new TreeMap<>();
      for (String table : rows(statement, tables)) {
        checksums.put(table, rows(statement, CHECKSUM.formatted(table, tenant) + condition).get(0));
      }
      return new RowsOfATenant(checksums);
    }
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }
}
