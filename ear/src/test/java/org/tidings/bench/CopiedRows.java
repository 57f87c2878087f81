package org.tidings.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The yardstick of storing: the quickest way into PostgreSQL that still leaves out what is there.
 * The rows are as long as ours, and their content is ready.
 */
final class CopiedRows implements TwoConnections.Storage {

  private static final String INSERT =
      """
      insert into notifications
        (tenant_id, notification_id, user_id, source_id, source_type, external_id, thread_key,
         traits, content, occurred_at, created_at)
      select * from arriving
      on conflict (tenant_id, source_id, external_id) do nothing
      """;

  private final DataSource database;
  private final StoredMailbox mailbox;
  private final String content;

  CopiedRows(DataSource database, StoredMailbox mailbox) {
    this.database = database;
    this.mailbox = mailbox;
    byte[] bytes = new byte[mailbox.sealedBytes()];
    new Random(7).nextBytes(bytes);
    this.content = "\\\\x" + HexFormat.of().formatHex(bytes);
  }

  @Override
  public void store(int number) throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      createTable(connection);
      for (int batch = 0; batch < TwoConnections.BATCHES_EACH; batch++) {
        bind(connection);
        copy.copyIn("copy arriving from stdin", new ByteArrayInputStream(rows(number)));
        insert(connection);
      }
    }
  }

  private static void createTable(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temporary table arriving (tenant_id uuid, notification_id uuid, user_id uuid,"
              + " source_id uuid, source_type text, external_id text, thread_key text, traits text,"
              + " content bytea, occurred_at timestamptz, created_at timestamptz)"
              + " on commit delete rows");
    }
    connection.commit();
  }

  private void bind(Connection connection) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
      set.setString(1, mailbox.tenant.toString());
      set.execute();
    }
  }

  private static void insert(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int stored = statement.executeUpdate(INSERT);
      if (stored != TwoConnections.ROWS) {
        throw new IllegalStateException("Stored " + stored + " rows");
      }
    }
    connection.commit();
  }

  private byte[] rows(int number) {
    StringBuilder rows = new StringBuilder(TwoConnections.ROWS * (content.length() + 300));
    for (int row = 0; row < TwoConnections.ROWS; row++) {
      UUID id = UUID.randomUUID();
      rows.append(mailbox.tenant).append('\t').append(id).append('\t').append(mailbox.user);
      rows.append('\t').append(mailbox.sources.get(number)).append("\temail\t").append(id);
      rows.append('\t').append(id).append("\t\t").append(content);
      rows.append("\t2026-03-01T12:00:00Z\t2026-03-01T12:00:00Z\n");
    }
    return rows.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
