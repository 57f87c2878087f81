package org.tidings.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidings.testing.TestDatabase;

/** What the catalog must say of every table, the ones added later included. */
class SchemaTest {

  private final TestDatabase database = new TestDatabase();

  @Test
  void every_table_forces_row_level_security() throws SQLException {
    assertThat(
            query(
                "select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where nspname = 'public' and relkind in ('r', 'p')"
                    + " and relname <> 'flyway_schema_history'"
                    + " and not (relrowsecurity and relforcerowsecurity)"))
        .isEmpty();
  }

  @Test
  void every_tenant_table_lets_the_application_read_and_write_its_own_rows_only()
      throws SQLException {
    assertThat(
            query(
                "select table_name from information_schema.columns c"
                    + " where table_schema = 'public' and column_name = 'tenant_id'"
                    + " and not exists (select from pg_policies p"
                    + "   where p.tablename = c.table_name and 'tidings_app' = any(p.roles)"
                    + "   and p.cmd = 'ALL' and p.qual like '%current_tenant%'"
                    + "   and p.with_check like '%current_tenant%')"))
        .isEmpty();
  }

  /**
   * A login, the link to choose a new password for it and its second factor open several
   * workspaces; buckets limit who has not signed in, too.
   */
  @Test
  void only_what_precedes_a_tenant_belongs_to_none() throws SQLException {
    assertThat(
            query(
                "select table_name from information_schema.tables t"
                    + " where table_schema = 'public' and table_name <> 'flyway_schema_history'"
                    + " and not exists (select from information_schema.columns c"
                    + "   where c.table_name = t.table_name and c.column_name = 'tenant_id'"
                    + "   and c.is_nullable = 'NO')"
                    + " order by table_name"))
        .containsExactly(
            "external_identities",
            "logins",
            "password_resets",
            "rate_buckets",
            "recovery_codes",
            "second_factors");
  }

  @Test
  void every_key_starts_with_the_tenant() throws SQLException {
    assertThat(
            query(
                "select conrelid::regclass || ' ' || conname from pg_constraint k"
                    + " join pg_namespace n on n.oid = k.connamespace"
                    + " join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]"
                    + " where nspname = 'public' and contype in ('p', 'u', 'f')"
                    + " and conrelid <> 'flyway_schema_history'::regclass"
                    + " and attname <> 'tenant_id'"
                    + " and conrelid not in ('logins'::regclass,"
                    + " 'external_identities'::regclass, 'password_resets'::regclass,"
                    + " 'rate_buckets'::regclass, 'second_factors'::regclass,"
                    + " 'recovery_codes'::regclass)"))
        .isEmpty();
  }

  @Test
  void the_roles_that_serve_requests_own_nothing_and_bypass_nothing() throws SQLException {
    assertThat(
            query(
                "select rolname from pg_roles where rolname like 'tidings\\_%'"
                    + " and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)"))
        .isEmpty();
    assertThat(
            query(
                "select relname from pg_class c join pg_roles r on r.oid = c.relowner"
                    + " where rolname in ('tidings_app', 'tidings_claims')"))
        .isEmpty();
  }

  @Test
  void only_the_listed_functions_run_as_somebody_else() throws SQLException {
    assertThat(
            query(
                "select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                    + " where nspname = 'public' and prosecdef order by proname"))
        .containsExactly(
            "add_second_factor",
            "change_password",
            "connect_identity",
            "create_external_login",
            "create_login",
            "disconnect_identity",
            "end_session",
            "end_sessions",
            "expect_reset",
            "find_identity",
            "find_invitation",
            "find_login",
            "find_login_id",
            "find_membership",
            "find_reset",
            "find_second_factor",
            "find_sso",
            "find_workspaces",
            "forget_full_buckets",
            "forget_login",
            "forget_sessions",
            "give_turn_back",
            "has_identity",
            "hold_login",
            "identities_of",
            "remove_second_factor",
            "replace_recovery_codes",
            "reset_password",
            "take_step",
            "take_turns",
            "use_recovery_code",
            "use_session",
            "use_token");
  }

  @Test
  void the_claims_role_cannot_read_what_items_say() throws SQLException {
    assertThat(
            query(
                "select table_name || '.' || column_name from information_schema.column_privileges"
                    + " where grantee = 'tidings_claims' and privilege_type = 'SELECT'"
                    + " and column_name in"
                    + " ('content', 'summary', 'credentials_encrypted', 'config', 'cursor', 'email')"))
        .isEmpty();
  }

  private List<String> query(String sql) throws SQLException {
    try (Connection connection = database.superuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    }
  }
}
