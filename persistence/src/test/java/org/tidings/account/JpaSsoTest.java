package org.tidings.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

/**
 * Two workspaces with providers of their own and the operator's provider, as one that lies would
 * use them: what it says counts in its own workspace and nowhere else.
 */
class JpaSsoTest {

  private static final Instant NOON = PeopleFixture.NOON;
  private static final ExternalIdentity BOSS = new ExternalIdentity("https://google.example", "1");
  private static final String BOSS_ADDRESS = "boss@example.org";

  private final PeopleFixture people = new PeopleFixture();
  private final ExternalIdentities operators = new JdbcExternalIdentities(people.database.app());
  private final SessionDirectory sessions = new JdbcSessionDirectory(people.database.app());
  private final TenantId acme = people.workspace("Acme");
  private final TenantId evil = people.workspace("Evil");

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void the_configuration_reads_back_is_one_tenant_s_and_is_found_by_its_page() {
    configure(acme, "slug-of-acme", BOSS.issuer());
    configure(evil, "slug-of-evil", BOSS.issuer());

    SsoConfiguration read = inSettings(acme, SsoConfigurations::find).orElseThrow();
    assertThat(read.issuer()).isEqualTo(BOSS.issuer());
    assertThat(read.clientId()).isEqualTo("client");
    assertThat(read.clientSecret()).containsExactly(7);
    assertThat(read.changedAt()).isEqualTo(NOON);
    assertThat(people.directory.ofSsoPage("slug-of-acme")).contains(acme);
    assertThat(people.directory.ofSsoPage("slug-of-evil")).contains(evil);
    assertThat(people.directory.ofSsoPage("slug-of-")).isEmpty();
    assertThat(people.directory.ofSsoPage("slug-of-%")).isEmpty();

    inSettings(
        acme,
        settings -> {
          settings.remove(settings.find().orElseThrow());
          return null;
        });
    assertThat(people.directory.ofSsoPage("slug-of-acme")).isEmpty();
    Optional<SsoConfiguration> other = inSettings(evil, SsoConfigurations::find);
    assertThat(other).isPresent();
  }

  @Test
  void the_same_issuer_and_subject_is_somebody_else_in_each_workspace() {
    UUID atAcme = join(acme, BOSS);
    UUID atEvil = join(evil, BOSS);

    assertThat(find(acme, BOSS)).contains(atAcme);
    assertThat(find(evil, BOSS)).contains(atEvil).isNotEqualTo(atAcme);
    assertThat(is(evil, sso -> sso.isWayInOf(atAcme))).isFalse();
  }

  /** Although his issuer is called as the operator's, or is it. */
  @Test
  void a_workspace_s_provider_claims_no_identity_of_the_operator_s_and_opens_no_api() {
    UUID login = UUID.randomUUID();
    operators.createLogin(login, BOSS_ADDRESS, BOSS, NOON);
    UUID boss = people.member(acme, login, BOSS_ADDRESS, Role.OWNER);

    UUID atEvil = join(evil, BOSS);

    assertThat(operators.find(BOSS)).extracting(IdentityHolder::userId).containsExactly(boss);
    assertThat(find(acme, BOSS)).isEmpty();
    ExternalIdentity another = new ExternalIdentity(BOSS.issuer(), "2");
    join(evil, another);
    assertThat(operators.find(another)).isEmpty();
    assertThat(operators.isConnected(evil, atEvil, BOSS.issuer())).isFalse();
  }

  @Test
  void a_provider_that_asserts_another_s_address_gets_nothing_of_his_account() {
    UUID login = people.login(BOSS_ADDRESS);
    UUID boss = people.member(acme, login, BOSS_ADDRESS, Role.OWNER);

    UUID atEvil = join(evil, BOSS);

    assertThat(people.logins.findLogin(BOSS_ADDRESS))
        .extracting(Login::userId)
        .containsExactly(boss);
    UUID his = people.directory.standing(evil, atEvil).orElseThrow().loginId();
    assertThat(his).isNotEqualTo(login);
    assertThat(people.directory.workspaces(his))
        .extracting(WorkspaceOfLogin::tenant)
        .containsExactly(evil);
    assertThat(people.directory.workspaces(login))
        .extracting(WorkspaceOfLogin::tenant)
        .containsExactly(acme);
  }

  /** A login that is made for the address later is another person's. */
  @Test
  void nobody_gets_into_a_member_s_account_by_signing_up_with_his_address() {
    UUID atEvil = join(evil, BOSS);

    assertThat(people.logins.createLogin(UUID.randomUUID(), BOSS_ADDRESS, "hash", NOON)).isTrue();

    assertThat(people.logins.findLogin(BOSS_ADDRESS)).isEmpty();
    assertThat(people.directory.loginOf(BOSS_ADDRESS))
        .isNotEqualTo(people.directory.standing(evil, atEvil).map(Standing::loginId));
  }

  @Test
  void an_identity_is_one_user_s() {
    join(acme, BOSS);

    assertThatThrownBy(() -> join(acme, BOSS)).isInstanceOf(PersistenceException.class);
  }

  @Test
  void whoever_is_removed_is_remembered_in_this_workspace_until_he_is_let_in() {
    UUID boss = join(acme, BOSS);
    join(evil, BOSS);
    act(acme, sso -> sso.shutOut(boss, NOON));
    act(acme, sso -> sso.shutOut(UUID.randomUUID(), NOON)); // somebody with a password

    assertThat(is(acme, sso -> sso.isShutOut(BOSS))).isTrue();
    assertThat(is(evil, sso -> sso.isShutOut(BOSS))).isFalse();
    ExternalIdentity other = new ExternalIdentity(BOSS.issuer(), "11");
    assertThat(is(acme, sso -> sso.isShutOut(other))).isFalse();
    act(acme, sso -> sso.letIn(BOSS));
    assertThat(is(acme, sso -> sso.isShutOut(BOSS))).isFalse();
  }

  @Test
  void ends_the_sessions_and_tokens_of_those_who_came_by_the_provider_and_no_others() {
    UUID boss = join(acme, BOSS);
    UUID ann = people.member(acme, people.login("ann@example.org"), "ann@example.org", Role.OWNER);
    UUID atEvil = join(evil, BOSS);
    open(acme, boss, "boss");
    open(acme, ann, "ann");
    open(evil, atEvil, "evil");
    for (UUID user : List.of(boss, ann)) {
      giveToken(user);
    }

    act(acme, SsoIdentities::endAccess);

    assertThat(isOpen("boss")).isFalse();
    assertThat(isOpen("ann")).isTrue();
    assertThat(isOpen("evil")).isTrue();
    assertThat(tokensOf(boss)).isEmpty();
    assertThat(tokensOf(ann)).hasSize(1);
  }

  private void giveToken(UUID user) {
    people.in(
        acme,
        JpaApiTokens::new,
        tokens -> {
          tokens.add(
              new ApiToken(
                  UUID.randomUUID(),
                  user,
                  "Program",
                  TokenScope.READ,
                  user.toString(),
                  NOON,
                  NOON.plusSeconds(60)));
          return null;
        });
  }

  private List<ApiToken> tokensOf(UUID user) {
    return people.in(acme, JpaApiTokens::new, tokens -> tokens.ofUser(user));
  }

  @Test
  void a_workspace_s_keyset_belongs_to_no_user_and_every_other_to_one() throws SQLException {
    people.in(
        acme,
        JpaAccounts::new,
        accounts -> {
          accounts.add(new UserKey(acme.value(), new byte[] {1}, NOON));
          return null;
        });

    Optional<UserKey> read =
        people.in(acme, JpaAccounts::new, accounts -> accounts.keyOf(acme.value()));
    assertThat(read).isPresent();
    assertThatThrownBy(
            () ->
                TestDatabase.execute(
                    people.database.superuser(),
                    "insert into user_keys values ('%s', '%s', 'k', now())".formatted(acme, evil)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("foreign key");
  }

  private void configure(TenantId tenant, String slug, String issuer) {
    SsoConfiguration configuration = new SsoConfiguration(tenant, slug);
    configuration.become(issuer, "client", new byte[] {7}, NOON);
    inSettings(
        tenant,
        settings -> {
          settings.add(configuration);
          return null;
        });
  }

  /** Lets somebody in, as the first sign-in does; answers who he is here. */
  private UUID join(TenantId tenant, ExternalIdentity identity) {
    String address = BOSS.equals(identity) ? BOSS_ADDRESS : identity.subject() + "@example.org";
    UUID user = people.member(tenant, UUID.randomUUID(), address, Role.MEMBER);
    act(tenant, sso -> sso.add(user, identity, NOON));
    return user;
  }

  private void open(TenantId tenant, UUID user, String hash) {
    Session session =
        new Session(
            UUID.randomUUID(),
            user,
            hash,
            NOON,
            NOON.plus(Duration.ofHours(12)),
            new Session.From("192.0.2.7", "Browser"));
    people.in(
        tenant,
        JpaSessions::new,
        there -> {
          there.add(session);
          return null;
        });
  }

  private boolean isOpen(String hash) {
    return sessions.use(hash, NOON, NOON.minusSeconds(60)).isPresent();
  }

  private void act(TenantId tenant, Consumer<SsoIdentities> work) {
    in(
        tenant,
        sso -> {
          work.accept(sso);
          return Optional.empty();
        });
  }

  private Optional<UUID> find(TenantId tenant, ExternalIdentity identity) {
    return in(tenant, sso -> sso.find(identity));
  }

  private boolean is(TenantId tenant, Predicate<SsoIdentities> question) {
    return in(tenant, question::test);
  }

  private <T> T in(TenantId tenant, Function<SsoIdentities, T> work) {
    return people.in(tenant, JpaSsoIdentities::new, work);
  }

  private <T> T inSettings(TenantId tenant, Function<SsoConfigurations, T> work) {
    return people.in(tenant, JpaSsoConfigurations::new, work);
  }
}
