package org.tidings.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tidings.account.Member;
import org.tidings.account.Membership;
import org.tidings.account.Memberships;
import org.tidings.account.Role;
import org.tidings.account.SsoIdentities;
import org.tidings.audit.Action;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.privacy.ErasureCertificate;
import org.tidings.privacy.PersonErasure;
import org.tidings.problem.ConflictException;
import org.tidings.problem.ForbiddenException;
import org.tidings.problem.NotFoundException;
import org.tidings.trail.AuditTrail;

/** The people of the workspace: who they are, as what, and until when. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class Team {

  private final CurrentCaller caller;
  private final Memberships memberships;
  private final OpenInvitations invitations;
  private final PersonErasure erasure;
  private final SsoIdentities sso;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public Team(
      CurrentCaller caller,
      Memberships memberships,
      OpenInvitations invitations,
      PersonErasure erasure,
      SsoIdentities sso,
      AuditTrail trail,
      Clock clock) {
    this.caller = caller;
    this.memberships = memberships;
    this.invitations = invitations;
    this.erasure = erasure;
    this.sso = sso;
    this.trail = trail;
    this.clock = clock;
  }

  protected Team() {
    this(null, null, null, null, null, null, null); // for the container
  }

  /** Those who came first first. */
  @Transactional
  public List<MemberView> list() {
    return memberships.people().stream().map(Team::view).toList();
  }

  /**
   * Gives somebody another role. Owners give every role, admins all but that of an owner.
   *
   * @throws ForbiddenException when the caller has no say over one of the two roles
   * @throws ConflictException when no owner would be left, or one without a way in of his own
   * @throws NotFoundException when the user does not belong here
   */
  @Requires(Role.ADMIN)
  @Transactional
  public MemberView changeRole(UUID userId, Role role) {
    UUID me = caller.require().userId();
    Roll roll = Roll.lock(memberships, me);
    Membership member = roll.member(userId);
    roll.requireSayOver(member.role());
    roll.requireSayOver(role);
    if (member.role() != role) {
      requireWayInOfHisOwn(userId, role);
      roll.requireOwnerBesides(member);
      member.become(role);
      List<UUID> withdrawn = invitations.withdraw(userId, role);
      trail.record(me, Action.MEMBER_ROLE_CHANGED, userId);
      withdrawn.forEach(id -> trail.record(me, Action.INVITATION_REVOKED, id));
    }
    return list().stream().filter(one -> one.id().equals(userId)).findFirst().orElseThrow();
  }

  /**
   * Removes somebody, or lets the caller leave. What was his in this workspace is erased. Whom the
   * workspace's own provider signs in does not come back by himself once he was removed.
   *
   * @throws ForbiddenException when the caller has no say over the other
   * @throws ConflictException when no owner would be left
   * @throws NotFoundException when the user does not belong here
   */
  @Transactional
  public ErasureCertificate remove(UUID userId) {
    UUID me = caller.require().userId();
    boolean leaving = me.equals(userId);
    Roll roll = Roll.lock(memberships, me);
    Membership member = roll.member(userId);
    if (!leaving) {
      roll.requireSayOver(member.role());
    }
    roll.requireOwnerBesides(member);
    if (!leaving) {
      sso.shutOut(userId, clock.instant());
    }
    List<UUID> withdrawn = invitations.withdraw(userId, Role.MEMBER);
    ErasureCertificate certificate = erasure.erase(userId);
    trail.record(me, leaving ? Action.MEMBER_LEFT : Action.MEMBER_REMOVED, userId);
    withdrawn.forEach(id -> trail.record(me, Action.INVITATION_REVOKED, id));
    return certificate;
  }

  /** Else a workspace whose provider fails, or says what is not so, would have no owner to help. */
  private void requireWayInOfHisOwn(UUID userId, Role role) {
    if (role == Role.OWNER && sso.isWayInOf(userId)) {
      throw new ConflictException(
          "This person signs in with the workspace's own provider, and an owner needs a password."
              + " Remove this person, and invite an address to join with a password.");
    }
  }

  private static MemberView view(Member member) {
    return new MemberView(
        member.user().id(), member.user().email(), member.role().name(), member.user().createdAt());
  }
}
