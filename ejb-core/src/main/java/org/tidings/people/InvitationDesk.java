package org.tidings.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.deliver.MailNotSentException;
import org.tidings.deliver.Mailer;
import org.tidings.deliver.PortalLinks;
import org.tidings.identity.EmailAddress;
import org.tidings.identity.Requires;
import org.tidings.problem.ConflictException;
import org.tidings.problem.ForbiddenException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.NotFoundException;

/**
 * Invites people to the workspace. An invitation is mailed after the transaction that stored it,
 * never inside; whether its address has an account is not even looked up.
 */
@ApplicationScoped
@Requires(Role.ADMIN)
public class InvitationDesk {

  private final OpenInvitations invitations;
  private final Mailer mailer;
  private final PortalLinks links;

  @Inject
  public InvitationDesk(OpenInvitations invitations, Mailer mailer, PortalLinks links) {
    this.invitations = invitations;
    this.mailer = mailer;
    this.links = links;
  }

  protected InvitationDesk() {
    this(null, null, null); // for the container
  }

  /** Those that are open, the expired ones included; the newest first. */
  public List<InvitationView> list() {
    return invitations.list();
  }

  /**
   * Invites somebody.
   *
   * @throws ForbiddenException when the role is above the caller's own
   * @throws ConflictException when he belongs here or is invited already
   * @throws MailNotSentException when the mail did not leave; the invitation stays, send it again
   */
  public InvitationView invite(String address, Role role) {
    EmailAddress email =
        EmailAddress.parse(address)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "email", "Give an e-mail address such as ann@example.org."));
    return mail(invitations.add(email, role));
  }

  /**
   * Mails an invitation once more, with a new link; the one before is void.
   *
   * @throws NotFoundException when it was accepted or revoked
   * @throws MailNotSentException when the mail did not leave
   */
  public InvitationView resend(UUID id) {
    return mail(invitations.renew(id));
  }

  /**
   * Takes an invitation back: its link opens nothing any more.
   *
   * @throws NotFoundException when it was accepted or revoked
   */
  public void revoke(UUID id) {
    invitations.revoke(id);
  }

  private InvitationView mail(InvitationMail due) {
    mailer.send(due.with(links.join(due.token())));
    return due.invitation();
  }
}
