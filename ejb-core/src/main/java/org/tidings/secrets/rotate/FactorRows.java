package org.tidings.secrets.rotate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.secrets.KeyOwner;

/** The second factors of logins. */
final class FactorRows implements WrappedRows {

  private final Connection connection;

  FactorRows(Connection connection) {
    this.connection = connection;
  }

  @Override
  public List<KeyOwner> notWrappedBy(byte[] prefix) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select login_id from second_factors"
                + " where substring(wrapped_secret from 1 for ?) <> ? order by login_id")) {
      select.setInt(1, prefix.length);
      select.setBytes(2, prefix);
      List<KeyOwner> owners = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          owners.add(KeyOwner.ofLogin(row.getObject(1, UUID.class)));
        }
      }
      return owners;
    }
  }

  @Override
  public Optional<byte[]> wrapped(KeyOwner owner) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select wrapped_secret from second_factors where login_id = ?")) {
      select.setObject(1, owner.user());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
      }
    }
  }

  @Override
  public void storeWrappedAnew(KeyOwner owner, byte[] before, byte[] after) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update second_factors set wrapped_secret = ?"
                + " where login_id = ? and wrapped_secret = ?")) {
      update.setBytes(1, after);
      update.setObject(2, owner.user());
      update.setBytes(3, before);
      update.executeUpdate();
    }
  }
}
