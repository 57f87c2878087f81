package org.tidings.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidings.account.Role.ADMIN;
import static org.tidings.account.Role.MEMBER;
import static org.tidings.account.Role.OWNER;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.deliver.MailNotSentException;
import org.tidings.deliver.Mailer.PlainMail;
import org.tidings.deliver.PortalLinks;
import org.tidings.problem.ConflictException;
import org.tidings.problem.ForbiddenException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.NotFoundException;
import org.tidings.testing.memory.Workspace;

class InvitationDeskTest {

  private static final String BOB = "bob@example.org";
  private static final Duration WEEK = Duration.ofDays(7);

  private final Office office = new Office();
  private final UUID ann = office.world.ann;
  private final UUID adam = office.add("adam@example.org", ADMIN);
  private final InvitationDesk desk = office.desk(ann);

  @Test
  void mails_a_link_and_keeps_its_hash_only() {
    InvitationView invitation = desk.invite(" Bob@Example.org ", MEMBER);

    PlainMail mail = office.sent.get(0);
    assertThat(mail.to()).isEqualTo(BOB);
    assertThat(mail.text())
        .contains("ann@example.org invites you to the workspace \"Ann's\"")
        .contains("before 9 March 2026, 12:00 UTC");
    assertThat(office.lastToken()).matches("inv_[A-Za-z0-9_-]{43}");
    assertThat(office.world.invitations.all().get(0).opensFor(office.lastToken(), Workspace.NOON))
        .isFalse();
    assertThat(desk.list()).containsExactly(invitation);
    assertThat(office.world.audit.actions()).containsExactly("invitation.created");
  }

  @Test
  void the_answer_is_the_same_whether_the_address_has_an_account() {
    office.world.people.login(BOB);

    InvitationView known = desk.invite(BOB, MEMBER);
    InvitationView unknown = desk.invite("new@example.org", MEMBER);

    assertThat(known.role()).isEqualTo(unknown.role());
    assertThat(office.sent)
        .extracting(PlainMail::subject)
        .containsOnly("Invitation to a workspace at Tidings");
    assertThat(desk.list()).hasSize(2);
  }

  @Test
  void an_address_has_one_open_invitation() {
    desk.invite(BOB, MEMBER);

    assertThatThrownBy(() -> desk.invite(BOB, ADMIN))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("invited already");

    office.world.clock.advance(WEEK);
    assertThat(desk.list()).allMatch(InvitationView::expired);
    assertThat(desk.invite(BOB, ADMIN).role()).isEqualTo("ADMIN");
    assertThat(desk.list()).hasSize(1);
  }

  @Test
  void no_more_are_invited_than_the_plan_has_room_for() {
    desk.invite(BOB, MEMBER);
    desk.invite("cid@example.org", MEMBER);
    desk.invite("dan@example.org", MEMBER);

    assertThatThrownBy(() -> desk.invite("eve@example.org", MEMBER))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("allows 5 members, and there are 5 with the open invitations");

    office.world.clock.advance(WEEK); // they have expired
    assertThat(desk.invite("eve@example.org", MEMBER).email()).isEqualTo("eve@example.org");
  }

  @Test
  void nobody_is_invited_who_belongs_here() {
    assertThatThrownBy(() -> desk.invite("Adam@example.org", MEMBER))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void nobody_invites_to_a_role_above_his_own() {
    assertThat(office.desk(adam).invite(BOB, ADMIN).role()).isEqualTo("ADMIN");

    assertThatThrownBy(() -> office.desk(adam).invite("cid@example.org", OWNER))
        .isInstanceOf(ForbiddenException.class);
    UUID owners = desk.invite("cid@example.org", OWNER).id();
    assertThatThrownBy(() -> office.desk(adam).resend(owners))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> office.desk(adam).revoke(owners))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void sending_again_makes_the_link_before_void() {
    UUID id = desk.invite(BOB, MEMBER).id();
    String first = office.lastToken();
    office.world.clock.advance(WEEK);

    InvitationView again = office.desk(adam).resend(id);

    assertThat(again.expired()).isFalse();
    assertThat(again.invitedBy()).contains("adam@example.org");
    assertThat(office.lastToken()).isNotEqualTo(first);
    assertThat(office.joining().read(first, Optional.empty())).isEmpty();
    assertThat(office.world.audit.actions()).endsWith("invitation.resent");
  }

  @Test
  void what_is_revoked_is_gone() {
    UUID id = desk.invite(BOB, MEMBER).id();

    desk.revoke(id);

    assertThat(desk.list()).isEmpty();
    assertThat(office.joining().read(office.lastToken(), Optional.empty())).isEmpty();
    assertThatThrownBy(() -> desk.revoke(id)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> desk.resend(id)).isInstanceOf(NotFoundException.class);
    assertThat(office.world.audit.actions()).endsWith("invitation.revoked");
  }

  @Test
  void an_invitation_whose_mail_did_not_leave_stays_to_be_sent_again() {
    InvitationDesk broken =
        new InvitationDesk(
            office.open(ann),
            mail -> {
              throw new MailNotSentException("The mail server is away.");
            },
            new PortalLinks("https://tidings.example"));

    assertThatThrownBy(() -> broken.invite(BOB, MEMBER)).isInstanceOf(MailNotSentException.class);

    desk.resend(desk.list().get(0).id());
    assertThat(office.sent).hasSize(1);
  }

  @Test
  void a_workspace_has_a_hundred_open_invitations_at_most() {
    office.world.buy("pro");
    for (int i = 0; i < OpenInvitations.MAX_OPEN; i++) {
      desk.invite("p" + i + "@example.org", MEMBER);
    }

    assertThatThrownBy(() -> desk.invite(BOB, MEMBER)).isInstanceOf(ConflictException.class);
  }

  @Test
  void takes_addresses_only() {
    assertThatThrownBy(() -> desk.invite("bob@example.org\r\nBcc: x@y.example", MEMBER))
        .isInstanceOf(InvalidInputException.class);
  }
}
