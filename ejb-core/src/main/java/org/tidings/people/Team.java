package org.tidings.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.tidings.account.Member;
import org.tidings.account.Membership;
import org.tidings.account.Memberships;
import org.tidings.account.Role;
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
  private final AuditTrail trail;

  @Inject
  public Team(
      CurrentCaller caller,
      Memberships memberships,
      OpenInvitations invitations,
      PersonErasure erasure,
      AuditTrail trail) {
    this.caller = caller;
    this.memberships = memberships;
    this.invitations = invitations;
    this.erasure = erasure;
    this.trail = trail;
  }

  protected Team() {
    this(null, null, null, null, null); // for the container
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
   * @throws ConflictException when no owner would be left
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
      roll.requireOwnerBesides(member);
      member.become(role);
      List<UUID> withdrawn = invitations.withdraw(userId, role);
      trail.record(me, Action.MEMBER_ROLE_CHANGED, userId);
      withdrawn.forEach(id -> trail.record(me, Action.INVITATION_REVOKED, id));
    }
    return list().stream().filter(one -> one.id().equals(userId)).findFirst().orElseThrow();
  }

  /**
   * Removes somebody, or lets the caller leave. What was his in this workspace is erased.
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
    List<UUID> withdrawn = invitations.withdraw(userId, Role.MEMBER);
    ErasureCertificate certificate = erasure.erase(userId);
    trail.record(me, leaving ? Action.MEMBER_LEFT : Action.MEMBER_REMOVED, userId);
    withdrawn.forEach(id -> trail.record(me, Action.INVITATION_REVOKED, id));
    return certificate;
  }

  private static MemberView view(Member member) {
    return new MemberView(
        member.user().id(), member.user().email(), member.role().name(), member.user().createdAt());
  }
}
