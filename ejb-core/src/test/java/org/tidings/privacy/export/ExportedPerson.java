package org.tidings.privacy.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.erasure.SamplePerson;
import org.tidings.identity.Caller;
import org.tidings.secrets.Vault;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

/** Somebody with a row in every table, encrypted as the product does it. */
final class ExportedPerson {

  final UUID id = UUID.randomUUID();
  private final TestDatabase database;
  private final TenantId tenant;
  private final ExportNode node;

  ExportedPerson(TestDatabase database, TenantId tenant, ExportNode node) throws SQLException {
    this.database = database;
    this.tenant = tenant;
    this.node = node;
    SamplePerson person = new SamplePerson(database, id);
    person.joins(tenant);
    person.registers();
    execute("delete from exports where user_id = '" + id + "'");
    execute(
        "insert into external_identities values ('https://id.example', '%s', '%s', now())"
            .formatted(id, person.login));
    execute(
        "insert into audit_events select '%s', 1 + count(*), now(), '%s', 'a', 'user', '%2$s', '', ''"
                .formatted(tenant, id)
            + " from audit_events");
    set("user_keys", "wrapped_keyset", node.in(parts -> parts.keys().create(id).wrappedKeyset()));
    seal(
        "notifications",
        "content",
        one("select notification_id::text from notifications where user_id = ?"),
        "{\"fromName\":\"Grandma\",\"fromAddress\":\"g@example.org\",\"subject\":\"Plum cake\","
            + "\"text\":\"Bake it \\\"slowly\\\"\",\"position\":\"INBOX/1\",\"list\":\"cakes\",\"url\":\"https://a.example\"}");
    seal(
        "notifications",
        "summary",
        one("select notification_id::text from notifications where user_id = ?"),
        "{\"headline\":\"Cake\",\"gist\":\"Slowly\",\"salience\":0.5}");
    seal(
        "rules",
        "content",
        one("select rule_id::text from rules where user_id = ?"),
        "{\"name\":\"Cakes\",\"source\":\"5\",\"sender\":\"grandma\",\"subject\":\"cake\","
            + "\"text\":\"plum\",\"list\":\"cakes\"}");
    seal(
        "grants",
        "account",
        one("select grant_id::text from grants where user_id = ?"),
        "{\"subject\":\"7\",\"label\":\"grandma\"}");
    seal(
        "digest_entries",
        "content",
        one("select digest_id || '/0' from digests where user_id = ?"),
        "{\"headline\":\"A cake\",\"text\":\"\",\"byline\":\"1 message\",\"url\":\"https://a.example\"}");
  }

  /** So many more items that could not be read. */
  void meets(int unreadable) throws SQLException {
    execute(
        "insert into unreadable_items select s.tenant_id, s.source_id, 'item ' || n, '1', 'Too large',"
            + " now() from data_sources s, generate_series(1, %d) n where s.user_id = '%s'"
                .formatted(unreadable, id));
  }

  UUID asks() {
    return node.in(parts -> parts.requests().add(id));
  }

  /** The files of his archive, by name. */
  Map<String, String> fetches(UUID export) {
    ExportArchive archive =
        new ExportArchive(
            new Caller(tenant, id, Role.OWNER, TokenScope.WRITE),
            node.in(parts -> parts.requests().fetch(id, export)),
            position -> node.in(parts -> parts.requests().text(id, export, position)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<String, String> files = new LinkedHashMap<>();
    try {
      archive.writeTo(out);
      ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private void seal(String table, String column, String row, String text) throws SQLException {
    byte[] sealed =
        node.in(parts -> parts.vault().seal(id, new Vault.Place(table + "." + column, row), text));
    set(table, column, sealed);
  }

  private void set(String table, String column, byte[] value) throws SQLException {
    String owned =
        table.equals("digest_entries")
            ? "digest_id in (select digest_id from digests where user_id = ?)"
            : "user_id = ?";
    try (Connection connection = database.superuser().getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update %s set %s = ? where %s".formatted(table, column, owned))) {
      update.setBytes(1, value);
      update.setObject(2, id);
      update.executeUpdate();
    }
  }

  private String one(String sql) {
    return new Statements(database.superuser())
        .query("The row was not found", row -> row.getString(1), sql, id)
        .get(0);
  }

  private void execute(String sql) throws SQLException {
    TestDatabase.execute(database.superuser(), sql);
  }
}
