package org.tidings.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.account.Accounts;
import org.tidings.account.Invitation;
import org.tidings.account.Invitations;
import org.tidings.account.Memberships;
import org.tidings.account.Role;
import org.tidings.account.User;
import org.tidings.audit.Action;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.EmailAddress;
import org.tidings.identity.Requires;
import org.tidings.identity.Tokens;
import org.tidings.plan.Allowance;
import org.tidings.problem.ConflictException;
import org.tidings.problem.NotFoundException;
import org.tidings.trail.AuditTrail;

/** The workspace's invitations in the database: what stands before and after one is mailed. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class OpenInvitations {

  static final String TOKEN_PREFIX = "inv_";

  /** More would serve a sender of unwanted mail rather than a team. */
  static final int MAX_OPEN = 100;

  private final CurrentCaller caller;
  private final Accounts accounts;
  private final Memberships memberships;
  private final Invitations invitations;
  private final Allowance allowance;
  private final AuditTrail trail;
  private final Clock clock;
  private final Duration life;

  @Inject
  public OpenInvitations(
      CurrentCaller caller,
      Accounts accounts,
      Memberships memberships,
      Invitations invitations,
      Allowance allowance,
      AuditTrail trail,
      Clock clock,
      @ConfigProperty(name = "tidings.invitations.life", defaultValue = "P7D") Duration life) {
    this.caller = caller;
    this.accounts = accounts;
    this.memberships = memberships;
    this.invitations = invitations;
    this.allowance = allowance;
    this.trail = trail;
    this.clock = clock;
    this.life = life;
  }

  protected OpenInvitations() {
    this(null, null, null, null, null, null, null, null); // for the container
  }

  @Transactional
  List<InvitationView> list() {
    return invitations.all().stream().map(this::view).toList();
  }

  /** Invites an address that is not invited yet; an invitation that has expired is replaced. */
  @Transactional
  InvitationMail add(EmailAddress address, Role role) {
    UUID me = caller.require().userId();
    Roll roll = Roll.lock(memberships, me);
    roll.requireSayOver(role);
    if (memberships.includes(address.value())) {
      throw new ConflictException("This person belongs to the workspace already.");
    }
    Optional<Invitation> earlier = invitations.toAddress(address.value());
    if (earlier.isPresent() && !earlier.get().isExpired(clock.instant())) {
      throw new ConflictException("This address is invited already. Send it again, or revoke it.");
    }
    earlier.ifPresent(invitations::remove);
    List<Invitation> open = invitations.all();
    if (open.size() >= MAX_OPEN) {
      throw new ConflictException("Revoke an invitation first; %d are open.".formatted(MAX_OPEN));
    }
    allowance.demandSeat(roll.members().size() + unexpired(open));
    Invitation invitation =
        new Invitation(UUID.randomUUID(), address.value(), role, clock.instant());
    InvitationMail mail = send(invitation, me);
    invitations.add(invitation);
    trail.record(me, Action.INVITATION_CREATED, invitation.id());
    return mail;
  }

  /** Gives an invitation a new token and the whole time again. */
  @Transactional
  InvitationMail renew(UUID id) {
    UUID me = caller.require().userId();
    Roll roll = Roll.lock(memberships, me);
    Invitation invitation = locked(id);
    roll.requireSayOver(invitation.role());
    InvitationMail mail = send(invitation, me);
    trail.record(me, Action.INVITATION_RESENT, id);
    return mail;
  }

  private int unexpired(List<Invitation> open) {
    Instant now = clock.instant();
    return (int) open.stream().filter(invitation -> !invitation.isExpired(now)).count();
  }

  private InvitationMail send(Invitation invitation, UUID me) {
    String token = Tokens.random(TOKEN_PREFIX);
    invitation.send(Tokens.hash(token), me, clock.instant().plus(life));
    return new InvitationMail(
        view(invitation),
        accounts.user(me).email(),
        accounts.tenant().name(),
        invitation.expiresAt(),
        token);
  }

  @Transactional
  void revoke(UUID id) {
    UUID me = caller.require().userId();
    Roll roll = Roll.lock(memberships, me);
    Invitation invitation = locked(id);
    roll.requireSayOver(invitation.role());
    invitations.remove(invitation);
    trail.record(me, Action.INVITATION_REVOKED, id);
  }

  /**
   * Takes back what a user invited to and could not invite to with this role.
   *
   * @return what was taken back, to be recorded once everything else is done
   */
  @Transactional
  List<UUID> withdraw(UUID inviter, Role role) {
    List<Invitation> withdrawn =
        invitations.all().stream()
            .filter(one -> one.invitedBy().equals(inviter))
            .filter(one -> !Roll.hasSayOver(role, one.role()))
            .toList();
    withdrawn.forEach(invitations::remove);
    return withdrawn.stream().map(Invitation::id).toList();
  }

  private Invitation locked(UUID id) {
    return invitations.lock(id).orElseThrow(() -> new NotFoundException("invitation"));
  }

  private InvitationView view(Invitation invitation) {
    return new InvitationView(
        invitation.id(),
        invitation.email(),
        invitation.role().name(),
        accounts.find(invitation.invitedBy()).map(User::email),
        invitation.createdAt(),
        invitation.expiresAt(),
        invitation.isExpired(clock.instant()));
  }
}
