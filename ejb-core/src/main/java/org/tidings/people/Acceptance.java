package org.tidings.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.Directory;
import org.tidings.account.Invitation;
import org.tidings.account.Invitations;
import org.tidings.account.Memberships;
import org.tidings.account.PeopleDirectory;
import org.tidings.account.TokenScope;
import org.tidings.account.User;
import org.tidings.audit.Action;
import org.tidings.identity.Admission;
import org.tidings.identity.Caller;
import org.tidings.identity.ChosenPassword;
import org.tidings.plan.Allowance;
import org.tidings.problem.ConflictException;
import org.tidings.tenant.TenantContext;
import org.tidings.trail.AuditTrail;

/**
 * Accepts an invitation within its tenant. Login, user, role, key, first schedule and the end of
 * the invitation commit together or not at all, and once.
 */
@ApplicationScoped
public class Acceptance {

  static final String VOID =
      "This invitation was used, revoked or is too old. Ask for a new one where you got it.";

  private final TenantContext tenants;
  private final Accounts accounts;
  private final Memberships memberships;
  private final Invitations invitations;
  private final Directory directory;
  private final PeopleDirectory people;
  private final Admission admission;
  private final Allowance allowance;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public Acceptance(
      TenantContext tenants,
      Accounts accounts,
      Memberships memberships,
      Invitations invitations,
      Directory directory,
      PeopleDirectory people,
      Admission admission,
      Allowance allowance,
      AuditTrail trail,
      Clock clock) {
    this.tenants = tenants;
    this.accounts = accounts;
    this.memberships = memberships;
    this.invitations = invitations;
    this.directory = directory;
    this.people = people;
    this.admission = admission;
    this.allowance = allowance;
    this.trail = trail;
    this.clock = clock;
  }

  protected Acceptance() {
    this(null, null, null, null, null, null, null, null, null, null); // for the container
  }

  /** An invitation as a token opens it. */
  record Opened(UUID invitation, String tokenHash) {}

  @Transactional
  Optional<InvitationCard> read(Opened opened) {
    return invitations.find(opened.invitation()).filter(one -> opens(opened, one)).map(this::card);
  }

  private InvitationCard card(Invitation invitation) {
    return new InvitationCard(
        accounts.tenant().name(),
        invitation.email(),
        invitation.role().name(),
        accounts.find(invitation.invitedBy()).map(User::email),
        InvitationCard.Way.SIGN_IN);
  }

  /** For somebody with an account, which must be that of the invited address. */
  @Transactional
  Caller accept(Opened opened, UUID loginId, ZoneId zone) {
    Invitation invitation = take(opened);
    if (!people.holdLogin(invitation.email()).equals(Optional.of(loginId))) {
      throw new ConflictException(
          "This invitation is for another address than the one you are signed in with.");
    }
    return admit(invitation, loginId, zone);
  }

  /** For somebody without an account, who gets one for the invited address and no other. */
  @Transactional
  Caller accept(Opened opened, ChosenPassword password, ZoneId zone) {
    Invitation invitation = take(opened);
    UUID loginId = UUID.randomUUID();
    if (!directory.createLogin(loginId, invitation.email(), password.hash(), clock.instant())) {
      throw new ConflictException("This address has an account by now. Sign in to join.");
    }
    return admit(invitation, loginId, zone);
  }

  private Invitation take(Opened opened) {
    int members = memberships.lockAll().size();
    Invitation invitation =
        invitations
            .lock(opened.invitation())
            .filter(one -> opens(opened, one))
            .orElseThrow(() -> new ConflictException(VOID));
    if (memberships.includes(invitation.email())) {
      throw new ConflictException("You belong to this workspace already.");
    }
    if (!allowance.hasSeat(members)) {
      throw new ConflictException(
          "This workspace has no room for another member. Ask whoever invited you to make some.");
    }
    return invitation;
  }

  /** Whether it may be accepted now: also its inviter must still be one who may invite to this. */
  private boolean opens(Opened opened, Invitation invitation) {
    return invitation.opensFor(opened.tokenHash(), clock.instant())
        && memberships
            .find(invitation.invitedBy())
            .filter(inviter -> Roll.hasSayOver(inviter.role(), invitation.role()))
            .isPresent();
  }

  private Caller admit(Invitation invitation, UUID loginId, ZoneId zone) {
    UUID user = admission.admit(loginId, invitation.email(), invitation.role(), zone);
    invitations.remove(invitation);
    trail.record(user, Action.MEMBER_JOINED, user);
    return new Caller(tenants.require(), user, invitation.role(), TokenScope.WRITE);
  }
}
