package org.tidings.secrets.rotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.LoginVault;
import org.tidings.secrets.local.LocalMasterKey;
import org.tidings.testing.TestDatabase;

/** The second factor of a login, in the database. */
final class KeptFactor {

  private static final byte[] SECRET = "twenty bytes of noise".getBytes(StandardCharsets.UTF_8);

  private final UUID login = UUID.randomUUID();
  private final TestDatabase database;
  private final Path masterFile;

  KeptFactor(TestDatabase database, Path masterFile) throws SQLException {
    this.database = database;
    this.masterFile = masterFile;
    TestDatabase.execute(
        database.superuser(),
        "insert into logins values ('%s', 'ann@example.org', 'hash', now())".formatted(login));
    try (Connection connection = database.superuser().getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into second_factors values (?, ?, 0, now())")) {
      insert.setObject(1, login);
      insert.setBytes(2, vault().wrap(login, SECRET));
      insert.execute();
    }
  }

  /** With the keys that are in the file now. */
  void assertThatTheNewMasterKeyOpensIt() throws SQLException {
    try (Connection connection = database.superuser().getConnection()) {
      byte[] wrapped = new FactorRows(connection).wrapped(KeyOwner.ofLogin(login)).orElseThrow();
      assertThat(vault().unwrap(login, wrapped)).isEqualTo(SECRET);
    }
  }

  private LoginVault vault() {
    return new LoginVault(new LocalMasterKey(masterFile.toString()));
  }
}
