package org.tidings.erasure.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.erasure.ErasureLine;
import org.tidings.erasure.SamplePerson;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

/** A database that holds what was erased, as one does after a restore. */
class ErasureReplayTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000001Z");
  private static final TenantId ACME = TenantId.random();
  private static final TenantId GLOBEX = TenantId.random();

  private final TestDatabase database = new TestDatabase();
  private final Statements superuser = new Statements(database.superuser());
  private final SamplePerson ann = new SamplePerson(database, UUID.randomUUID());
  private final SamplePerson bob = new SamplePerson(database, UUID.randomUUID());

  @BeforeEach
  void restored() throws SQLException {
    SamplePerson.open(database, ACME);
    SamplePerson.open(database, GLOBEX);
    ann.registers();
    ann.joins(ACME);
    bob.registers();
    bob.joins(ACME);
    bob.joins(GLOBEX);
    TestDatabase.execute(
        database.superuser(),
        "insert into outbox values ('%s', '%s', 'q', 'k', '', 't', now(), null, now())"
            .formatted(ACME, UUID.randomUUID()));
  }

  @Test
  void a_person_is_erased_again_and_nobody_else() throws SQLException {
    ErasureLine annsErasure = erasure(ACME, Optional.of(ann.user));

    Map<String, Integer> deleted = replay(annsErasure);

    assertThat(deleted)
        .containsExactly(Map.entry("person " + ann.user + " in workspace " + ACME, 21 + 1));
    assertThat(count("users where user_id = '" + ann.user + "'")).isZero();
    assertThat(count("notifications where tenant_id = '" + ACME + "'")).isEqualTo(1);
    assertThat(count("users where user_id = '" + bob.user + "'")).isEqualTo(2);
    assertThat(count("logins")).isEqualTo(1);
    assertThat(count("erasures where person_id = '" + ann.user + "'")).isEqualTo(1);
  }

  @Test
  void a_workspace_is_erased_again_with_everybody_and_no_other() throws SQLException {
    replay(erasure(ACME, Optional.empty()));

    assertThat(count("tenants where name = ''")).isEqualTo(1);
    assertThat(count("users where tenant_id = '" + GLOBEX + "'")).isEqualTo(1);
    assertThat(count("logins where login_id = '" + bob.login + "'")).isEqualTo(1);
    assertThat(count("logins where login_id = '" + ann.login + "'")).isZero();
  }

  /** A table that is added must be emptied too, or be named here with its reason. */
  @Test
  void nothing_of_an_erased_workspace_is_left_but_what_its_certificate_names() throws SQLException {
    replay(erasure(ACME, Optional.empty()));

    List<String> left =
        superuser
            .query(
                "The catalog did not answer",
                row -> row.getString(1),
                "select table_name from information_schema.columns"
                    + " where table_schema = 'public' and column_name = 'tenant_id'")
            .stream()
            .filter(table -> count(table + " where tenant_id = '" + ACME + "'") > 0)
            .toList();
    List<String> mayStay = List.of("tenants", "rosters", "erasures", "audit_events", "audit_heads");
    assertThat(mayStay).containsAll(left);
    assertThat(tablesNobodyFills()).as("a sample is missing").isEmpty();
  }

  @Test
  void repeating_it_changes_nothing() throws SQLException {
    ErasureLine line = erasure(ACME, Optional.of(ann.user));
    replay(line);

    assertThat(replay(line).values()).containsExactly(0);
  }

  @Test
  void a_line_that_cannot_be_read_erases_nothing() {
    String whole = erasure(ACME, Optional.of(ann.user)).toString();
    String cut = whole.substring(0, whole.length() - 1);

    assertThatThrownBy(() -> replay(whole, cut))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(cut);
    assertThat(count("users where user_id = '" + ann.user + "'")).isEqualTo(1);
  }

  /** Tables of a tenant in which the samples stand for nothing: the test above would prove less. */
  private List<String> tablesNobodyFills() throws SQLException {
    ann.joins(ACME);
    List<String> audit = List.of("audit_events", "audit_heads", "erasures", "outbox");
    return superuser
        .query(
            "The catalog did not answer",
            row -> row.getString(1),
            "select table_name from information_schema.columns"
                + " where table_schema = 'public' and column_name = 'tenant_id'")
        .stream()
        .filter(table -> !audit.contains(table))
        .filter(table -> count(table) == 0)
        .toList();
  }

  private static ErasureLine erasure(TenantId tenant, Optional<UUID> person) {
    return new ErasureLine(NOON, UUID.randomUUID(), tenant.value(), person);
  }

  private Map<String, Integer> replay(ErasureLine line) throws SQLException {
    return replay(line.toString());
  }

  private Map<String, Integer> replay(String... lines) throws SQLException {
    try (Connection connection = database.superuser().getConnection()) {
      return new ErasureReplay().apply(connection, Arrays.asList(lines));
    }
  }

  private long count(String rows) {
    return superuser
        .query(
            "The rows could not be counted", row -> row.getLong(1), "select count(*) from " + rows)
        .get(0);
  }
}
