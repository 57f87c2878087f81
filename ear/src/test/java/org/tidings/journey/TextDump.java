package org.tidings.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.tidings.launch.RunningDatabase;

/** All rows of a running database as text, as a dump of it holds them. */
record TextDump(List<String> rows) {

  private static final String TABLES =
      "select table_name from information_schema.tables"
          + " where table_schema = 'public' and table_type = 'BASE TABLE'";

  static TextDump of(Path data) throws IOException, SQLException {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement()) {
      List<String> all = new ArrayList<>();
      for (String table : read(statement, TABLES)) {
        all.addAll(read(statement, "select t::text from " + table + " t"));
      }
      return new TextDump(all);
    }
  }

  private static List<String> read(Statement statement, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  /** Those of the words that stand in a row, as text or as bytes. */
  List<String> thatItHolds(List<String> words) {
    return words.stream()
        .filter(
            word -> rows.stream().anyMatch(row -> row.contains(word) || row.contains(hex(word))))
        .toList();
  }

  private static String hex(String word) {
    return HexFormat.of().formatHex(word.getBytes(UTF_8)).toLowerCase(Locale.ROOT);
  }
}
