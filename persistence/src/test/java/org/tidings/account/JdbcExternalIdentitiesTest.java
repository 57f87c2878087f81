package org.tidings.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

class JdbcExternalIdentitiesTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String ISSUER = "https://id.example.org";
  private static final ExternalIdentity ANN = new ExternalIdentity(ISSUER, "17");

  private final TestDatabase database = new TestDatabase();
  private final Directory directory = new JdbcDirectory(database.app());
  private final ExternalIdentities identities = new JdbcExternalIdentities(database.app());
  private final UUID login = UUID.randomUUID();
  private final UUID user = UUID.randomUUID();
  private final TenantId acme = TenantId.random();
  private final TenantId home = TenantId.random();

  @BeforeEach
  void forget_who_was_known() throws SQLException {
    sql("delete from external_identities");
  }

  @Test
  void an_identity_signs_in_the_login_that_was_made_for_it() throws SQLException {
    assertThat(identities.createLogin(login, address(), ANN, NOON)).isTrue();
    member(acme, "OWNER", "2026-03-02");
    member(home, "MEMBER", "2026-03-01");

    assertThat(identities.find(ANN))
        .containsExactly(
            new IdentityHolder(home, user, Role.MEMBER, true),
            new IdentityHolder(acme, user, Role.OWNER, false));
    sql("update memberships set entered_at = now() where tenant_id = '%s'".formatted(acme));
    assertThat(identities.find(ANN))
        .extracting(IdentityHolder::usedLast)
        .containsExactly(false, true);
    assertThat(identities.find(new ExternalIdentity("https://id.example.com", "17"))).isEmpty();
    assertThat(identities.find(new ExternalIdentity(ISSUER, "171"))).isEmpty();
  }

  @Test
  void neither_a_known_address_nor_a_known_identity_gets_another_login() {
    assertThat(identities.createLogin(login, address(), ANN, NOON)).isTrue();

    assertThat(identities.createLogin(UUID.randomUUID(), "other" + address(), ANN, NOON)).isFalse();
    ExternalIdentity bob = new ExternalIdentity(ISSUER, "18");
    assertThat(identities.createLogin(UUID.randomUUID(), address(), bob, NOON)).isFalse();
    assertThat(directory.findLogin("other" + address())).isEmpty();
  }

  @Test
  void a_login_of_an_identity_has_no_password() throws SQLException {
    identities.createLogin(login, address(), ANN, NOON);
    member(acme, "OWNER", "2026-03-02");

    assertThat(directory.findLogin(address())).extracting(Login::passwordHash).containsOnlyNulls();
  }

  @Test
  void an_identity_signs_in_one_login_only() throws SQLException {
    directory.createLogin(login, address(), "hash", NOON);
    member(acme, "OWNER", "2026-03-02");
    UUID stranger = UUID.randomUUID();

    assertThat(identities.connect(acme, stranger, ANN, NOON)).isFalse();
    assertThat(identities.connect(acme, user, ANN, NOON)).isTrue();
    assertThat(identities.connect(acme, user, ANN, NOON)).isTrue();
    assertThat(identities.isConnected(acme, user, ISSUER)).isTrue();
    assertThat(identities.isConnected(home, user, ISSUER)).isFalse();
  }

  @Test
  void is_disconnected_from_who_has_a_password_and_from_nobody_else() throws SQLException {
    directory.createLogin(login, address(), "hash", NOON);
    member(acme, "OWNER", "2026-03-02");
    identities.connect(acme, user, ANN, NOON);

    assertThat(identities.disconnect(home, user, ISSUER)).isFalse();
    assertThat(identities.disconnect(acme, user, ISSUER)).isTrue();
    assertThat(identities.find(ANN)).isEmpty();

    sql("update logins set password_hash = null where login_id = '%s'".formatted(login));
    identities.connect(acme, user, ANN, NOON);
    assertThat(identities.disconnect(acme, user, ISSUER)).isFalse();
    assertThat(identities.find(ANN)).hasSize(1);
  }

  private String address() {
    return login + "@example.org";
  }

  private void member(TenantId tenant, String role, String since) throws SQLException {
    sql("insert into tenants values ('%1$s', '%1$s', 'Acme', 'free', now())".formatted(tenant));
    sql(
        "insert into users values ('%s', '%s', '%s', '%s', null, 'UTC', 'en', '{}', 'free',"
                .formatted(tenant, user, login, address())
            + " '%s', now())".formatted(since));
    sql("insert into memberships values ('%s', '%s', '%s')".formatted(tenant, user, role));
  }

  private void sql(String sql) throws SQLException {
    TestDatabase.execute(database.superuser(), sql);
  }
}
