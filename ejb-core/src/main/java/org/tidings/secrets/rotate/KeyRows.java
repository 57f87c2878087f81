package org.tidings.secrets.rotate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.secrets.KeyOwner;
import org.tidings.tenant.TenantId;

/** The wrapped keysets of all tenants, and how far their rotation has come. */
final class KeyRows implements WrappedRows {

  private static final long ONE_ROTATION_AT_A_TIME = 0x746964696e677331L; // any number, ours
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Connection connection;
  private final Pause pause;

  KeyRows(Connection connection, Pause pause) {
    this.connection = connection;
    this.pause = pause;
  }

  /** Held until the connection closes. One that was killed a moment ago may be closing yet. */
  void lock() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = '5s'");
      statement.execute("select pg_advisory_lock(" + ONE_ROTATION_AT_A_TIME + ")");
      statement.execute("reset lock_timeout");
    } catch (SQLException e) {
      if (e.getSQLState().equals(LOCK_NOT_AVAILABLE)) {
        throw new IllegalStateException("another rotation is running; let it end first", e);
      }
      throw e;
    }
  }

  /** Asks for the rotation of every keyset, unless an earlier rotation has not come to its end. */
  boolean begin() throws SQLException {
    return update(
            "update user_keys set rotation_due = true where not exists"
                + " (select from user_keys where rotation_due or doubled_at is not null)")
        > 0;
  }

  List<KeyOwner> due() throws SQLException {
    return owners("rotation_due");
  }

  List<KeyOwner> doubled() throws SQLException {
    return owners("doubled_at is not null");
  }

  @Override
  public List<KeyOwner> notWrappedBy(byte[] prefix) throws SQLException {
    return owners("substring(wrapped_keyset from 1 for " + prefix.length + ") <> ?", prefix);
  }

  /** When the last of the new keys was made. */
  Optional<Instant> lastDoubled() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select max(doubled_at) from user_keys");
        ResultSet row = select.executeQuery()) {
      row.next();
      return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
    }
  }

  @Override
  public Optional<byte[]> wrapped(KeyOwner owner) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select wrapped_keyset from user_keys where tenant_id = ? and user_id = ?")) {
      select.setObject(1, owner.tenant().value());
      select.setObject(2, owner.user());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    }
  }

  /** The ARN of the own key of the owner's workspace. */
  Optional<String> ownKey(KeyOwner owner) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select kms_key_arn from tenants where tenant_id = ?")) {
      select.setObject(1, owner.tenant().value());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    }
  }

  void storeDoubled(KeyOwner owner, byte[] before, byte[] after, Instant now) throws SQLException {
    store("rotation_due = false, doubled_at = ?", owner, before, after, Timestamp.from(now));
  }

  void storeSingle(KeyOwner owner, byte[] before, byte[] after) throws SQLException {
    store("doubled_at = null", owner, before, after);
  }

  @Override
  public void storeWrappedAnew(KeyOwner owner, byte[] before, byte[] after) throws SQLException {
    store("rotation_due = rotation_due", owner, before, after);
  }

  /** Changes the row if it still is as it was read. */
  private void store(String set, KeyOwner owner, byte[] before, byte[] after, Object... values)
      throws SQLException {
    List<Object> parameters = new ArrayList<>(List.of(values));
    parameters.addAll(List.of(after, owner.tenant().value(), owner.user(), before));
    update(
        "update user_keys set "
            + set
            + ", wrapped_keyset = ? where tenant_id = ? and user_id = ? and wrapped_keyset = ?",
        parameters.toArray());
  }

  /** Returns when every transaction that is open now has ended. */
  void awaitOlderTransactions() throws SQLException {
    Timestamp now;
    try (PreparedStatement select = connection.prepareStatement("select clock_timestamp()");
        ResultSet row = select.executeQuery()) {
      row.next();
      now = row.getTimestamp(1);
    }
    while (isAnyOlderThan(now)) {
      pause.moment();
    }
  }

  private boolean isAnyOlderThan(Timestamp moment) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select exists (select from pg_stat_activity where datname = current_database()"
                + " and backend_type = 'client backend' and pid <> pg_backend_pid()"
                + " and xact_start < ?)")) {
      select.setTimestamp(1, moment);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private List<KeyOwner> owners(String condition, Object... parameters) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select tenant_id, user_id from user_keys where "
                + condition
                + " order by tenant_id, user_id")) {
      bind(select, parameters);
      List<KeyOwner> owners = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          owners.add(
              new KeyOwner(
                  new TenantId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)));
        }
      }
      return owners;
    }
  }

  private int update(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, parameters);
      return update.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int at = 0; at < parameters.length; at++) {
      statement.setObject(at + 1, parameters[at]);
    }
  }
}
