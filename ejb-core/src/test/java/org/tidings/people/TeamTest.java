package org.tidings.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.tidings.account.Role.ADMIN;
import static org.tidings.account.Role.MEMBER;
import static org.tidings.account.Role.OWNER;
import static org.tidings.testing.memory.Workspace.NOON;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.account.ExternalIdentity;
import org.tidings.problem.ConflictException;
import org.tidings.problem.ForbiddenException;
import org.tidings.problem.NotFoundException;

class TeamTest {

  private static final ExternalIdentity BOBS = new ExternalIdentity("https://id.example.org", "18");

  private final Office office = new Office();
  private final UUID ann = office.world.ann;
  private final UUID adam = office.add("adam@example.org", ADMIN);
  private final UUID bob = office.add("bob@example.org", MEMBER);

  @Test
  void every_member_sees_who_belongs_here_and_as_what() {
    assertThat(office.team(bob).list())
        .extracting(MemberView::email, MemberView::role)
        .containsExactly(
            tuple("ann@example.org", "OWNER"),
            tuple("adam@example.org", "ADMIN"),
            tuple("bob@example.org", "MEMBER"));
  }

  @Test
  void an_owner_hands_the_workspace_over() {
    office.team(ann).changeRole(bob, OWNER);
    office.team(bob).changeRole(ann, MEMBER);

    assertThat(office.roleOf(bob)).isEqualTo(OWNER);
    assertThat(office.roleOf(ann)).isEqualTo(MEMBER);
    assertThat(office.world.audit.actions())
        .containsExactly("member.role-changed", "member.role-changed");
    assertThat(office.world.audit.last().objectId()).isEqualTo(ann);
  }

  @Test
  void the_last_owner_stays_one_and_stays() {
    assertThatThrownBy(() -> office.team(ann).changeRole(ann, ADMIN))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("last owner");
    assertThatThrownBy(() -> remove(ann, ann)).isInstanceOf(ConflictException.class);

    assertThat(office.roleOf(ann)).isEqualTo(OWNER);
    assertThat(office.world.audit.actions()).isEmpty();
  }

  @Test
  void one_of_two_owners_may_leave() {
    UUID cid = office.add("cid@example.org", OWNER);

    remove(ann, ann);

    assertThat(office.world.accounts.find(ann)).isEmpty();
    assertThat(office.world.audit.actions()).containsExactly("person.erased", "member.left");
    assertThatThrownBy(() -> remove(cid, cid)).isInstanceOf(ConflictException.class);
  }

  @Test
  void whom_only_the_workspace_s_own_provider_lets_in_becomes_no_owner() {
    office.world.ssoIdentities.add(bob, BOBS, NOON);

    assertThat(office.team(ann).changeRole(bob, ADMIN).role()).isEqualTo("ADMIN");
    assertThatThrownBy(() -> office.team(ann).changeRole(bob, OWNER))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("needs a password");
    assertThat(office.roleOf(bob)).isEqualTo(ADMIN);
  }

  @Test
  void whoever_is_removed_is_shut_out_and_whoever_leaves_is_not() {
    office.world.ssoIdentities.add(bob, BOBS, NOON);
    remove(bob, bob);
    assertThat(office.world.ssoIdentities.isShutOut(BOBS)).isFalse();

    UUID again = office.add("bob@example.org", MEMBER);
    office.world.ssoIdentities.add(again, BOBS, NOON);
    remove(ann, again);
    assertThat(office.world.ssoIdentities.isShutOut(BOBS)).isTrue();
  }

  @Test
  void an_admin_makes_admins_and_no_owners() {
    assertThat(office.team(adam).changeRole(bob, ADMIN).role()).isEqualTo("ADMIN");

    assertThatThrownBy(() -> office.team(adam).changeRole(bob, OWNER))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> office.team(adam).changeRole(adam, OWNER))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void an_admin_has_no_say_over_an_owner() {
    UUID cid = office.add("cid@example.org", OWNER);

    assertThatThrownBy(() -> office.team(adam).changeRole(cid, MEMBER))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> remove(adam, cid)).isInstanceOf(ForbiddenException.class);
  }

  @Test
  void an_admin_removes_members() {
    remove(adam, bob);

    assertThat(office.world.accounts.find(bob)).isEmpty();
    assertThat(office.world.audit.actions()).containsExactly("person.erased", "member.removed");
    assertThat(office.world.audit.last().actor()).contains(adam);
    assertThat(office.world.audit.last().objectId()).isEqualTo(bob);
  }

  @Test
  void a_member_leaves_and_removes_nobody() {
    assertThatThrownBy(() -> remove(bob, adam)).isInstanceOf(ForbiddenException.class);

    remove(bob, bob);

    assertThat(office.world.accounts.find(bob)).isEmpty();
  }

  @Test
  void what_counts_is_the_role_at_the_moment_of_the_act() {
    Team adamsOpenPage = office.team(adam);
    office.team(ann).changeRole(adam, MEMBER);

    assertThatThrownBy(() -> adamsOpenPage.changeRole(bob, ADMIN))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> adamsOpenPage.remove(bob)).isInstanceOf(ForbiddenException.class);
  }

  @Test
  void whoever_loses_the_right_to_invite_takes_his_invitations_with_him() {
    office.desk(adam).invite("dan@example.org", MEMBER);
    office.desk(ann).invite("eve@example.org", MEMBER);

    office.team(ann).changeRole(adam, MEMBER);

    assertThat(office.desk(ann).list())
        .extracting(InvitationView::email)
        .containsExactly("eve@example.org");
    assertThat(office.world.audit.actions()).endsWith("member.role-changed", "invitation.revoked");
  }

  @Test
  void an_owner_who_becomes_an_admin_keeps_what_an_admin_may_invite_to() {
    office.world.buy("pro");
    UUID cid = office.add("cid@example.org", OWNER);
    office.desk(cid).invite("dan@example.org", OWNER);
    office.desk(cid).invite("eve@example.org", ADMIN);

    office.team(ann).changeRole(cid, ADMIN);

    assertThat(office.desk(ann).list())
        .extracting(InvitationView::email)
        .containsExactly("eve@example.org");
  }

  @Test
  void nothing_is_done_to_somebody_who_does_not_belong_here() {
    UUID stranger = UUID.randomUUID();

    assertThatThrownBy(() -> office.team(ann).changeRole(stranger, MEMBER))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> remove(ann, stranger)).isInstanceOf(NotFoundException.class);
  }

  private void remove(UUID actor, UUID member) {
    Team team = office.team(actor);
    office.world.tenants.run(office.world.tenant, () -> team.remove(member));
  }
}
