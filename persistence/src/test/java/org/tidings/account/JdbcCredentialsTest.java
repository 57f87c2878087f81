package org.tidings.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

class JdbcCredentialsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(1800);
  private static final String ANN = "ann@example.org";

  private final TestDatabase database = new TestDatabase();
  private final Credentials credentials = new JdbcCredentials(database.app());
  private final Directory directory = new JdbcDirectory(database.app());
  private final UUID login = UUID.randomUUID();
  private final TenantId acme = TenantId.random();
  private final UUID ann = UUID.randomUUID();

  @BeforeEach
  void annHasLogin() throws SQLException {
    directory.createLogin(login, ANN, "old", NOON);
    sql("insert into tenants values ('%1$s', '%1$s', 'Acme', 'free', now())".formatted(acme));
    sql(
        "insert into users values ('%s', '%s', '%s', '%s', null, 'UTC', 'en', '{}', 'free',"
                .formatted(acme, ann, login, ANN)
            + " now(), now())");
    sql("insert into memberships values ('%s', '%s', 'MEMBER')".formatted(acme, ann));
  }

  @Test
  void a_password_is_changed_by_who_knows_the_present_one() {
    assertThat(credentials.changePassword(login, "another", "new")).isFalse();
    assertThat(credentials.changePassword(login, "old", "new")).isTrue();
    assertThat(credentials.changePassword(login, "old", "newer")).isFalse();
    assertThat(passwordHash()).isEqualTo("new");
  }

  @Test
  void a_link_is_its_logins_until_it_is_too_old() {
    assertThat(credentials.expectReset("Ann@example.org", "link", LATER)).isTrue();
    assertThat(credentials.expectReset("bob@example.org", "bobs", LATER)).isFalse();

    assertThat(credentials.findReset("link", NOON)).containsExactly(new Resetting(ANN, acme, ann));
    assertThat(credentials.findReset("link", LATER)).isEmpty();
    assertThat(credentials.findReset("bobs", NOON)).isEmpty();
  }

  @Test
  void a_link_changes_the_password_once_and_ends_all_sessions() throws SQLException {
    SessionDirectory sessions = new JdbcSessionDirectory(database.app());
    sql(
        "insert into sessions values ('%s', '%s', '%s', 'session', '%s', '%s', '%s', '', '')"
            .formatted(acme, UUID.randomUUID(), ann, NOON, NOON, LATER));
    assertThat(sessions.use("session", NOON, NOON.minusSeconds(1))).isPresent();
    credentials.expectReset(ANN, "link", LATER);

    assertThat(credentials.resetPassword("link", "new", NOON)).isTrue();

    assertThat(passwordHash()).isEqualTo("new");
    assertThat(sessions.use("session", NOON, NOON.minusSeconds(1))).isEmpty();
    assertThat(credentials.resetPassword("link", "newer", NOON)).isFalse();
    assertThat(passwordHash()).isEqualTo("new");
  }

  @Test
  void a_link_that_is_too_old_changes_nothing() {
    credentials.expectReset(ANN, "link", LATER);

    assertThat(credentials.resetPassword("link", "new", LATER)).isFalse();
    assertThat(passwordHash()).isEqualTo("old");
  }

  @Test
  void a_login_has_one_link() {
    credentials.expectReset(ANN, "older", LATER);
    credentials.expectReset(ANN, "newer", LATER);

    assertThat(credentials.findReset("older", NOON)).isEmpty();
    assertThat(credentials.findReset("newer", NOON)).hasSize(1);
  }

  @Test
  void the_application_reads_no_links() {
    assertThatThrownBy(
            () -> TestDatabase.execute(database.app(), "select login_id from password_resets"))
        .hasMessageContaining("permission denied");
  }

  private String passwordHash() {
    return directory.findLogin(ANN).get(0).passwordHash();
  }

  private void sql(String sql) throws SQLException {
    TestDatabase.execute(database.superuser(), sql);
  }
}
