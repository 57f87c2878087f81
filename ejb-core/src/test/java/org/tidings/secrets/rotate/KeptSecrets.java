package org.tidings.secrets.rotate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tidings.secrets.DataKeyset;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.KeyVersion;
import org.tidings.secrets.local.LocalMasterKey;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

/**
 * Three people of three workspaces, and one of these itself, with values in every encrypted column,
 * in a real database.
 */
final class KeptSecrets {

  private static final List<Integer> ROWS_OF_EACH = List.of(Reencryption.BATCH + 5, 5, 5);

  private static final String ROWS =
      """
      insert into data_sources (tenant_id, source_id, user_id, source_type, name, config,
        credentials_encrypted, status, created_at, updated_at, version)
        values (:tenant, :id, :user, 'email', 'Work', '{}', '', 'active', now(), now(), 1);
      insert into grants (tenant_id, grant_id, user_id, provider, scopes, account, tokens_encrypted,
        renewable, state, consented_at, refreshed_at, access_expires_at, generation, created_at)
        values (:tenant, :id, :user, 'x', '', '', '', true, 'active', now(), now(), now(), 1, now());
      insert into rules (tenant_id, rule_id, user_id, effect, enabled, content, created_at)
        values (:tenant, :id, :user, 'low', true, '', now());
      insert into notifications (tenant_id, notification_id, user_id, source_id, source_type,
        external_id, thread_key, traits, content, summary, occurred_at, created_at)
        values (:tenant, :id, :user, :id, 'email', 'x', 't', '', '', '', now(), now());
      insert into digests (tenant_id, digest_id, user_id, status, mode, requested, window_start,
        window_end, created_at, version)
        values (:tenant, :id, :user, 'ready', 'extractive', false, now(), clock_timestamp(), now(), 1);
      insert into digest_entries (tenant_id, digest_id, position, importance, content)
        values (:tenant, :id, 3, 0.5, '');
      insert into exports (tenant_id, export_id, user_id, status, requested_at, file, chunks, bytes,
        fence)
        values (:tenant, :user, :user, 'ready', now(), 0, 0, 0, 0) on conflict do nothing;
      insert into export_chunks (tenant_id, export_id, position, file, records, content)
        values (:tenant, :user, :row, 0, 1, '');
      """;

  final TestDatabase database = new TestDatabase();
  final List<KeyOwner> owners = new ArrayList<>();
  final List<Cell> cells = new ArrayList<>();
  private final Path masterFile;

  KeptSecrets(Path masterFile, Clock clock) throws SQLException {
    this.masterFile = masterFile;
    try (Node node = new Node(database, masterFile, clock)) {
      for (int rows : ROWS_OF_EACH) {
        KeyOwner owner = new KeyOwner(TenantId.random(), UUID.randomUUID());
        node.signUp(owner);
        owners.add(owner);
        for (int row = 0; row < rows; row++) {
          addRows(owner, UUID.randomUUID().toString(), row);
        }
      }
      addWorkspace(node);
      for (Cell cell : cells) {
        node.write(cell, first(cell));
      }
    }
  }

  private void addRows(KeyOwner owner, String id, int row) throws SQLException {
    TestDatabase.execute(
        database.superuser(),
        ROWS.replace(":tenant", "'" + owner.tenant() + "'")
            .replace(":user", "'" + owner.user() + "'")
            .replace(":id", "'" + id + "'")
            .replace(":row", Integer.toString(row)));
    for (EncryptedColumn column : EncryptedColumn.ALL) {
      if (column.table().startsWith("sso_")) {
        continue; // a workspace's, not a user's
      }
      String key =
          switch (column.table()) {
            case "digest_entries" -> id + "/3";
            case "export_chunks" -> owner.user() + "/" + row;
            default -> id;
          };
      cells.add(new Cell(owner, column, key));
    }
  }

  /** Gives the first workspace a keyset of its own, and the value that it encrypts. */
  private void addWorkspace(Node node) throws SQLException {
    TenantId tenant = owners.get(0).tenant();
    KeyOwner workspace = new KeyOwner(tenant, tenant.value());
    node.addWorkspaceKey(workspace);
    owners.add(workspace);
    TestDatabase.execute(
        database.superuser(),
        "insert into sso_configurations values ('%1$s', '%1$s', '%1$s', 's', 'i', 'c', '', now())"
            .formatted(tenant));
    for (EncryptedColumn column : EncryptedColumn.ALL) {
      if (column.table().startsWith("sso_")) {
        cells.add(new Cell(workspace, column, tenant.toString()));
      }
    }
  }

  /** What each value is until a test writes another. */
  static String first(Cell cell) {
    return cell.column().name() + " of " + cell.row();
  }

  /** The user's keyset, unwrapped with the master key as it is now. */
  DataKeyset keyset(KeyOwner owner) throws Exception {
    try (Connection connection = database.superuser().getConnection()) {
      byte[] wrapped = new KeyRows(connection, Pause::asleep).wrapped(owner).orElseThrow();
      return DataKeyset.parse(new LocalMasterKey(masterFile.toString()).unwrap(owner, wrapped));
    }
  }

  /** How many values are of another version than their user's keyset encrypts with. */
  int outdated() throws Exception {
    Map<KeyOwner, KeyVersion> current = new HashMap<>();
    for (KeyOwner owner : owners) {
      current.put(owner, keyset(owner).primary());
    }
    int count = 0;
    try (Connection connection = database.superuser().getConnection()) {
      for (Cell cell : cells) {
        if (!version(connection, cell).equals(current.get(cell.owner()))) {
          count++;
        }
      }
    }
    return count;
  }

  private static KeyVersion version(Connection connection, Cell cell) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select %s from %s where %s = ?"
                .formatted(cell.column().column(), cell.column().table(), cell.column().row()))) {
      select.setString(1, cell.row());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return KeyVersion.of(row.getBytes(1)).orElseThrow();
      }
    }
  }
}
