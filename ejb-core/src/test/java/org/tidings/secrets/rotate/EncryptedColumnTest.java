package org.tidings.secrets.rotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidings.testing.TestDatabase;

class EncryptedColumnTest {

  /** The master key encrypts these itself: {@link MasterKeyRotation} changes them. */
  private static final String BY_THE_MASTER_KEY =
      "('user_keys.wrapped_keyset', 'second_factors.wrapped_secret')";

  @Test
  void every_column_of_bytes_is_encrypted_anew_by_a_rotation() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection = new TestDatabase().superuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select table_name || '.' || column_name from information_schema.columns"
                    + " where table_schema = 'public' and data_type = 'bytea'"
                    + " and table_name || '.' || column_name not in "
                    + BY_THE_MASTER_KEY)) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }

    assertThat(EncryptedColumn.ALL)
        .extracting(EncryptedColumn::name)
        .containsExactlyInAnyOrderElementsOf(columns);
  }
}
