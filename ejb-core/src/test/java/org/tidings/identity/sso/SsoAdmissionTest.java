package org.tidings.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.account.ExternalIdentity;
import org.tidings.account.Invitation;
import org.tidings.account.Member;
import org.tidings.account.Role;
import org.tidings.account.Standing;
import org.tidings.account.WorkspaceOfLogin;
import org.tidings.identity.oidc.OidcRefusedException;
import org.tidings.identity.oidc.ProvenPerson;
import org.tidings.identity.oidc.Refusal;
import org.tidings.testing.memory.Workspace;

class SsoAdmissionTest {

  private static final ExternalIdentity KIM = new ExternalIdentity("https://id.example.org", "17");
  private static final String ADDRESS = "kim@example.org";

  private final SsoWorld sso = new SsoWorld();
  private final Workspace world = sso.world;
  private UUID version;

  @BeforeEach
  void configure() {
    sso.save();
    version = sso.in(sso.store::provider).chosen().orElseThrow();
  }

  @AfterEach
  void close() {
    sso.close();
  }

  @Test
  void the_first_sign_in_makes_a_member_and_the_next_one_leads_to_him() {
    admit(person(KIM, ADDRESS));
    admit(person(KIM, "married@example.org"));

    assertThat(world.memberships.people())
        .extracting(member -> member.user().email(), Member::role)
        .contains(tuple(ADDRESS, Role.MEMBER))
        .hasSize(2);
    assertThat(world.ssoIdentities.sessions.ofUser(kim())).hasSize(2);
    assertThat(world.audit.actions())
        .containsExactly(
            "sso.configured", "member.joined-by-sso", "signin.succeeded", "signin.succeeded");
  }

  @Test
  void a_member_s_login_is_nobody_s_and_leads_to_this_workspace_alone() {
    UUID stranger = world.people.login(ADDRESS); // whose address the provider says it is
    WorkspaceOfLogin elsewhere = world.people.join(stranger, "Elsewhere", Role.OWNER);
    admit(person(KIM, ADDRESS));

    UUID login = world.people.standing(world.tenant, kim()).map(Standing::loginId).orElseThrow();
    assertThat(login).isNotEqualTo(stranger);
    assertThat(world.people.loginOf(ADDRESS)).contains(stranger);
    assertThat(world.people.workspaces(login))
        .extracting(WorkspaceOfLogin::tenant)
        .containsExactly(world.tenant)
        .doesNotContain(elsewhere.tenant());
    assertThat(world.people.workspaces(stranger)).containsExactly(elsewhere);
  }

  @Test
  void a_provider_that_says_somebody_is_the_owner_takes_over_nobody() {
    assertThat(refusal(person(KIM, "ann@example.org"))).isEqualTo(Refusal.MEMBER_EXISTS);
    assertThat(world.ssoIdentities.isWayInOf(world.ann)).isFalse();
    assertThat(world.memberships.people()).hasSize(1);
  }

  @Test
  void an_address_that_is_not_verified_makes_nobody_a_member() {
    assertThat(refusal(person(KIM, null))).isEqualTo(Refusal.EMAIL_UNVERIFIED);
    assertThat(world.memberships.people()).hasSize(1);
  }

  @Test
  void another_issuer_s_subject_is_somebody_else() {
    admit(person(KIM, ADDRESS));

    ExternalIdentity other = new ExternalIdentity("https://evil.example.net", KIM.subject());
    assertThat(refusal(person(other, ADDRESS))).isEqualTo(Refusal.MEMBER_EXISTS);
    assertThat(world.ssoIdentities.find(other)).isEmpty();
  }

  @Test
  void whoever_was_removed_comes_back_by_invitation_only() {
    admit(person(KIM, ADDRESS));
    UUID removed = kim();
    world.ssoIdentities.shutOut(removed, world.clock.instant());
    world.accounts.remove(removed);

    assertThat(refusal(person(KIM, ADDRESS))).isEqualTo(Refusal.REMOVED);
    invite("somebody-else@example.org", Duration.ofDays(7));
    assertThat(refusal(person(KIM, ADDRESS))).isEqualTo(Refusal.REMOVED);
    invite(ADDRESS, Duration.ZERO);
    assertThat(refusal(person(KIM, ADDRESS))).as("expired").isEqualTo(Refusal.REMOVED);

    world.invitations.remove(world.invitations.toAddress(ADDRESS).orElseThrow());
    invite(ADDRESS, Duration.ofDays(7));
    admit(person(KIM, ADDRESS));

    assertThat(kim()).isNotEqualTo(removed);
    assertThat(world.accounts.roleOf(kim()))
        .as("whatever he was invited as")
        .isEqualTo(Role.MEMBER);
    assertThat(world.invitations.toAddress(ADDRESS)).isEmpty();
    assertThat(world.ssoIdentities.isShutOut(KIM)).isFalse();
  }

  @Test
  void a_sign_in_does_not_outlive_the_configuration_it_was_begun_with() {
    admit(person(KIM, ADDRESS));
    UUID user = kim();

    sso.save();

    assertThat(world.ssoIdentities.sessions.ofUser(user)).as("signed out").isEmpty();
    assertThat(refusal(person(KIM, ADDRESS))).isEqualTo(Refusal.NOT_BEGUN);
    sso.in(() -> sso.desk(world.ann, "").remove());
    assertThat(refusal(person(KIM, ADDRESS))).isEqualTo(Refusal.NOT_BEGUN);
  }

  @Test
  void a_smaller_plan_lets_nobody_in() {
    world.buy("pro");

    assertThat(refusal(person(KIM, ADDRESS))).isEqualTo(Refusal.NOT_IN_PLAN);
  }

  @Test
  void a_full_workspace_takes_nobody_more() {
    while (world.allowance.hasSeat(world.memberships.people().size())) {
      world.admit(UUID.randomUUID(), UUID.randomUUID() + "@example.org", Role.MEMBER);
    }

    assertThat(refusal(person(KIM, ADDRESS))).isEqualTo(Refusal.NO_ROOM);
  }

  private UUID kim() {
    return world.ssoIdentities.find(KIM).orElseThrow();
  }

  private void admit(ProvenPerson person) {
    sso.in(() -> sso.admission.admit(version, person, "Browser"));
  }

  private Refusal refusal(ProvenPerson person) {
    List<Member> before = world.memberships.people();
    Refusal refusal =
        catchThrowableOfType(OidcRefusedException.class, () -> admit(person)).refusal();
    assertThat(world.memberships.people()).hasSameSizeAs(before);
    return refusal;
  }

  private void invite(String address, Duration life) {
    Invitation invitation =
        new Invitation(UUID.randomUUID(), address, Role.ADMIN, world.clock.instant());
    invitation.send("hash", world.ann, world.clock.instant().plus(life));
    world.invitations.add(invitation);
  }

  private static ProvenPerson person(ExternalIdentity identity, String email) {
    return new ProvenPerson(identity, email, "Kim Berg", "Europe/Lisbon", Workspace.NOON);
  }
}
