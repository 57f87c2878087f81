package org.tidings.export;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.Statements;
import org.tidings.testing.TestDatabase;

/** Every column of every table stands in an archive, or is left out for a reason given here. */
class ExportFileTest {

  private static final Map<String, String> TABLES_LEFT_OUT =
      Map.ofEntries(
          Map.entry(
              "logins",
              "the address stands in user.json; the hash would help to guess the password"),
          Map.entry("user_keys", "opens what is told here in clear, and nothing else"),
          Map.entry("password_resets", "hashes of links; when a link was used the audit log tells"),
          Map.entry("rate_buckets", "counts under hashed names, for minutes"),
          Map.entry("daily_calls", "counts under hashed names, for a day"),
          Map.entry("outbox", "ids of what is told here, on their way to a queue"),
          Map.entry("rosters", "tells nothing: a row to lock"),
          Map.entry("audit_heads", "where the workspace's log ends"),
          Map.entry("erasures", "of people who are gone"),
          Map.entry("exports", "the archive itself"),
          Map.entry("export_chunks", "the archive itself"),
          Map.entry("second_factors", "a secret; when it was switched on the audit log tells"),
          Map.entry("sso_configurations", "the workspace's, with a secret"),
          Map.entry("sso_removals", "hashes, of people who are gone"),
          Map.entry("expenses", "the workspace's, and what its operator pays"),
          Map.entry("recovery_codes", "hashes of codes that sign in"));

  private static final Set<String> COLUMNS_LEFT_OUT =
      Set.of(
          // the workspace and the person, whom manifest.json names
          "*.tenant_id",
          "*.user_id",
          // the same id again
          "tenants.id",
          "invitations.invited_by",
          // an id that nothing else in the archive names
          "users.login_id",
          "external_identities.login_id",
          // where the operator keeps the workspace's keys and secrets
          "tenants.kms_key_arn",
          "tenants.credentials_store",
          // says which rows an archive leaves out
          "notifications.kept_until",
          // secrets, and hashes of secrets
          "data_sources.credentials_encrypted",
          "grants.tokens_encrypted",
          "api_tokens.token_hash",
          "sessions.secret_hash",
          "invitations.token_hash",
          "delivery_channels.code_hash",
          "delivery_channels.code_expires_at",
          "delivery_channels.code_tries",
          "audit_events.hash",
          // who is working on it at the moment
          "*.version",
          "*.requeue_at",
          "tenants.poll_lease_owner",
          "tenants.poll_lease_until",
          "tenants.polled_at",
          "sync_state.lease_owner",
          "sync_state.lease_until",
          "sync_state.fence",
          "sync_state.listener",
          "sync_state.listener_until",
          "sync_state.quiet_since", // reckoned from the times of what is exported
          "sync_state.quiet_seconds",
          "sync_state.quiet_seconds_before",
          "sync_state.silence_told_in",
          "deliveries.lease_until",
          "grants.foretold_at",
          "grants.lease_until",
          "grants.generation",
          "grants.renewable");

  private final Statements catalog = new Statements(new TestDatabase().superuser());

  @Test
  void every_table_is_exported_or_left_out_for_a_reason() {
    Set<String> known = new TreeSet<>(TABLES_LEFT_OUT.keySet());
    ExportFile.ALL.forEach(file -> known.add(file.table()));

    assertThat(
            names(
                "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_name <> 'flyway_schema_history'"))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void every_column_of_an_exported_table_is_told_or_left_out_for_a_reason() {
    for (ExportFile file : ExportFile.ALL) {
      Set<String> told = file.columns().stream().map(ExportColumn::name).collect(toSet());
      List<String> columns =
          names(
              "select column_name from information_schema.columns where table_schema = 'public'"
                  + " and table_name = '"
                  + file.table()
                  + "'");

      assertThat(columns).as(file.table()).containsAll(told);
      assertThat(columns)
          .as(file.table())
          .filteredOn(column -> !told.contains(column))
          .allMatch(
              column ->
                  COLUMNS_LEFT_OUT.contains("*." + column)
                      || COLUMNS_LEFT_OUT.contains(file.table() + "." + column));
    }
  }

  @Test
  void no_column_that_is_left_out_because_it_is_a_secret_is_told() {
    assertThat(ExportFile.ALL)
        .flatMap(
            file ->
                file.columns().stream().map(column -> file.table() + "." + column.name()).toList())
        .doesNotContainAnyElementsOf(COLUMNS_LEFT_OUT);
  }

  private List<String> names(String sql) {
    return catalog.query("The catalog did not answer", row -> row.getString(1), sql);
  }
}
