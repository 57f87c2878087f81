package org.tidings.secrets.rotate;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tidings.secrets.DataKeyset;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.KeyVersion;
import org.tidings.secrets.Vault;

/**
 * Encrypts what a user has with the primary key of his keyset, a short transaction for each batch.
 * It takes the rows that nobody has locked, and comes back for the others: it never waits while it
 * holds a lock, so it stands in nobody's way and overwrites nobody's change.
 */
final class Reencryption {

  static final int BATCH = 50;

  /** What a sweep came to; the unreadable stays as it is, and could not be read before either. */
  record Result(long changed, Set<String> unreadable) {}

  private final Connection connection;
  private final Pause pause;
  private final KeyOwner owner;
  private final Aead keys;
  private final byte[] current;
  private final Set<String> unreadable = new HashSet<>();
  private long changed;

  Reencryption(Connection connection, Pause pause, KeyOwner owner, DataKeyset keyset)
      throws GeneralSecurityException {
    this.connection = connection;
    this.pause = pause;
    this.owner = owner;
    this.keys = keyset.aead();
    this.current = keyset.primary().prefix();
  }

  /** Returns when no row of the user's is of another version, except for the unreadable. */
  Result sweep() throws SQLException {
    for (EncryptedColumn column : EncryptedColumn.ALL) {
      long before = changed;
      List<String> outdated = outdated(column);
      while (!outdated.isEmpty()) {
        for (int from = 0; from < outdated.size(); from += BATCH) {
          change(column, outdated.subList(from, Math.min(from + BATCH, outdated.size())));
        }
        if (changed == before) {
          pause.moment(); // others have locked all of them
        }
        before = changed;
        outdated = outdated(column);
      }
    }
    return new Result(changed, Set.copyOf(unreadable));
  }

  /** Where the rows of another version lie at the moment. */
  private List<String> outdated(EncryptedColumn column) throws SQLException {
    List<String> places = new ArrayList<>();
    try (PreparedStatement select = select(column, "ctid", "")) {
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (!unreadable.contains(named(column, row.getString(2)))) {
            places.add(row.getString(1));
          }
        }
      }
    }
    return places;
  }

  private void change(EncryptedColumn column, List<String> places) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement select =
            select(
                column,
                "ctid, " + column.column(),
                " and ctid = any (?::tid[]) for no key update skip locked");
        PreparedStatement update =
            connection.prepareStatement(
                "update %s set %s = ? where ctid = ?::tid"
                    .formatted(column.table(), column.column()))) {
      select.setArray(5, connection.createArrayOf("text", places.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          anew(column, row.getString(3), row.getBytes(2), row.getString(1), update);
        }
      }
      update.executeBatch();
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private void anew(
      EncryptedColumn column, String key, byte[] old, String place, PreparedStatement update)
      throws SQLException {
    byte[] binding = owner.binding(new Vault.Place(column.name(), key));
    try {
      update.setBytes(1, keys.encrypt(keys.decrypt(old, binding), binding));
      update.setString(2, place);
      update.addBatch();
      changed++;
    } catch (GeneralSecurityException e) {
      unreadable.add(named(column, key));
    }
  }

  /** The columns asked for, and then the key of the row. */
  private PreparedStatement select(EncryptedColumn column, String columns, String further)
      throws SQLException {
    PreparedStatement select =
        connection.prepareStatement(
            ("select %s, %s from %s where tenant_id = ? and %s"
                        + " and substring(%s from 1 for ?) <> ?")
                    .formatted(
                        columns, column.row(), column.table(), column.ofUser(), column.column())
                + further);
    select.setObject(1, owner.tenant().value());
    select.setObject(2, owner.user());
    select.setInt(3, KeyVersion.BYTES);
    select.setBytes(4, current);
    return select;
  }

  private static String named(EncryptedColumn column, String key) {
    return column.name() + " " + key;
  }
}
