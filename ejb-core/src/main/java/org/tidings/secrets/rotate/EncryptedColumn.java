package org.tidings.secrets.rotate;

import java.util.List;

/**
 * A column that users' keys encrypt: the only list of them. A test compares it with the database.
 *
 * @param row how SQL writes the row's key as the ciphertext is bound to it
 * @param ofUser a condition with one placeholder for the user, or for the workspace itself
 */
record EncryptedColumn(String table, String column, String row, String ofUser) {

  static final List<EncryptedColumn> ALL =
      List.of(
          new EncryptedColumn("notifications", "content", "notification_id::text", "user_id = ?"),
          new EncryptedColumn("notifications", "summary", "notification_id::text", "user_id = ?"),
          new EncryptedColumn(
              "data_sources", "credentials_encrypted", "source_id::text", "user_id = ?"),
          new EncryptedColumn("rules", "content", "rule_id::text", "user_id = ?"),
          new EncryptedColumn("grants", "account", "grant_id::text", "user_id = ?"),
          new EncryptedColumn("grants", "tokens_encrypted", "grant_id::text", "user_id = ?"),
          new EncryptedColumn(
              "digest_entries",
              "content",
              "digest_id || '/' || position",
              "digest_id in (select d.digest_id from digests d"
                  + " where d.tenant_id = digest_entries.tenant_id and d.user_id = ?)"),
          new EncryptedColumn(
              "export_chunks",
              "content",
              "export_id || '/' || position",
              "export_id in (select e.export_id from exports e"
                  + " where e.tenant_id = export_chunks.tenant_id and e.user_id = ?)"),
          new EncryptedColumn(
              "sso_configurations",
              "client_secret_encrypted",
              "id::text",
              "id = ?")); // its own key

  String name() {
    return table + "." + column;
  }
}
