package org.tidings.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

class JdbcPeopleDirectoryTest {

  private static final String ANN = "ann@example.org";

  private final PeopleFixture people = new PeopleFixture();
  private final TenantId acme = people.workspace("Acme");
  private final TenantId globex = people.workspace("Globex");
  private final UUID login = people.login(ANN);
  private final UUID atAcme = people.member(acme, login, ANN, Role.OWNER);
  private final UUID atGlobex = people.member(globex, login, ANN, Role.MEMBER);

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void knows_who_is_a_member_now() throws SQLException {
    assertThat(people.directory.standing(acme, atAcme)).contains(new Standing(Role.OWNER, login));
    assertThat(people.directory.standing(globex, atAcme)).isEmpty();

    TestDatabase.execute(
        people.database.superuser(), "delete from memberships where user_id = '" + atAcme + "'");

    assertThat(people.directory.standing(acme, atAcme)).isEmpty();
  }

  @Test
  void names_the_workspaces_of_a_login_and_of_no_other() {
    people.member(globex, people.login("bob@example.org"), "bob@example.org", Role.OWNER);

    assertThat(people.directory.workspaces(login))
        .containsExactly(
            new WorkspaceOfLogin(acme, atAcme, Role.OWNER, "Acme"),
            new WorkspaceOfLogin(globex, atGlobex, Role.MEMBER, "Globex"));
    assertThat(people.directory.workspaces(UUID.randomUUID())).isEmpty();
  }

  @Test
  void knows_the_login_of_an_address_however_it_is_written() {
    assertThat(people.directory.loginOf("Ann@Example.org")).contains(login);
    assertThat(people.directory.holdLogin("Ann@Example.org")).contains(login);
    assertThat(people.directory.loginOf("bob@example.org")).isEmpty();
    assertThat(people.directory.holdLogin("bob@example.org")).isEmpty();
  }

  @Test
  void signing_in_leads_to_the_workspace_that_was_used_last() {
    enter(acme, atAcme, PeopleFixture.NOON);
    assertThat(people.logins.findLogin(ANN)).extracting(Login::tenant).startsWith(acme);

    enter(globex, atGlobex, PeopleFixture.NOON.plusSeconds(1));

    assertThat(people.logins.findLogin(ANN))
        .extracting(Login::tenant)
        .containsExactly(globex, acme);
  }

  private void enter(TenantId tenant, UUID user, Instant at) {
    people.in(
        tenant,
        JpaMemberships::new,
        here -> {
          here.find(user).orElseThrow().enter(at);
          return null;
        });
  }
}
