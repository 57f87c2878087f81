package org.tidings.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

class JdbcDirectoryTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String ANN = "ann@example.org";

  private final TestDatabase database = new TestDatabase();
  private final Directory directory = new JdbcDirectory(database.app());

  @Test
  void an_address_signs_up_once() {
    assertThat(directory.createLogin(UUID.randomUUID(), ANN, "hash", NOON)).isTrue();
    assertThat(directory.createLogin(UUID.randomUUID(), "Ann@Example.org", "hash", NOON)).isFalse();
  }

  @Test
  void finds_whom_an_address_signs_in() throws SQLException {
    UUID login = UUID.randomUUID();
    TenantId acme = TenantId.random();
    UUID ann = UUID.randomUUID();
    directory.createLogin(login, ANN, "hash", NOON);
    addUser(acme, ann, login);
    sql("insert into memberships values ('%s', '%s', 'MEMBER')".formatted(acme, ann));

    assertThat(directory.findLogin(ANN)).containsExactly(new Login(acme, ann, Role.MEMBER, "hash"));
  }

  @Test
  void a_token_that_nobody_made_stands_for_nobody() {
    assertThat(directory.useToken("hash", NOON)).isEmpty();
  }

  @Test
  void a_login_is_forgotten_with_the_last_user_it_belongs_to() throws SQLException {
    UUID login = UUID.randomUUID();
    TenantId acme = TenantId.random();
    TenantId globex = TenantId.random();
    directory.createLogin(login, ANN, "hash", NOON);
    addUser(acme, UUID.randomUUID(), login);
    addUser(globex, UUID.randomUUID(), login);

    assertThat(directory.forgetLogin(login)).as("a user in two workspaces").isFalse();
    sql("delete from users where tenant_id = '%s'".formatted(acme));
    assertThat(directory.forgetLogin(login)).as("a user in one workspace").isFalse();
    sql("delete from users");

    assertThat(directory.forgetLogin(login)).isTrue();
    assertThat(directory.forgetLogin(login)).as("gone already").isFalse();
    assertThat(directory.createLogin(UUID.randomUUID(), ANN, "hash", NOON)).isTrue();
  }

  private void addUser(TenantId tenant, UUID user, UUID login) throws SQLException {
    sql("insert into tenants values ('%1$s', '%1$s', 'Acme', 'free', now())".formatted(tenant));
    sql(
        "insert into users values ('%s', '%s', '%s', '%s', null, 'UTC', 'en', '{}', 'free',"
                .formatted(tenant, user, login, ANN)
            + " now(), now())");
  }

  private void sql(String sql) throws SQLException {
    TestDatabase.execute(database.superuser(), sql);
  }
}
