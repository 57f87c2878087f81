package org.tidings.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.ExternalIdentity;
import org.tidings.account.Invitation;
import org.tidings.account.Invitations;
import org.tidings.account.Memberships;
import org.tidings.account.Role;
import org.tidings.account.SsoIdentities;
import org.tidings.audit.Action;
import org.tidings.identity.Admission;
import org.tidings.identity.EmailAddress;
import org.tidings.identity.Entry;
import org.tidings.identity.SessionOpening;
import org.tidings.identity.oidc.OidcRefusedException;
import org.tidings.identity.oidc.ProvenPerson;
import org.tidings.identity.oidc.Refusal;
import org.tidings.plan.Allowance;
import org.tidings.trail.AuditTrail;

/**
 * Lets in whom the workspace's provider proved, and makes him a member the first time. User,
 * membership, identity, session and the audit log commit together or not at all, and while nobody
 * else changes who belongs here or which provider counts.
 */
@ApplicationScoped
public class SsoAdmission {

  private final SsoStore store;
  private final Memberships memberships;
  private final SsoIdentities identities;
  private final Invitations invitations;
  private final Allowance allowance;
  private final Admission admission;
  private final Entry entry;
  private final SessionOpening sessions;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public SsoAdmission(
      SsoStore store,
      Memberships memberships,
      SsoIdentities identities,
      Invitations invitations,
      Allowance allowance,
      Admission admission,
      Entry entry,
      SessionOpening sessions,
      AuditTrail trail,
      Clock clock) {
    this.store = store;
    this.memberships = memberships;
    this.identities = identities;
    this.invitations = invitations;
    this.allowance = allowance;
    this.admission = admission;
    this.entry = entry;
    this.sessions = sessions;
    this.trail = trail;
    this.clock = clock;
  }

  protected SsoAdmission() {
    this(null, null, null, null, null, null, null, null, null, null); // for the container
  }

  /**
   * Opens a session for the person.
   *
   * @param version the configuration that he was proven with
   * @param browser what his browser says of itself
   * @throws OidcRefusedException when he is not let in
   */
  @Transactional
  SessionOpening.Opened admit(UUID version, ProvenPerson person, String browser) {
    int members = memberships.lockAll().size();
    store.requireStill(version);
    Optional<UUID> known = identities.find(person.identity());
    UUID user = known.orElseGet(() -> join(person, members));
    SessionOpening.Opened opened = sessions.open(user, browser);
    if (known.isEmpty()) {
      trail.record(user, Action.MEMBER_JOINED_BY_SSO, user);
    }
    entry.enter(user);
    return opened;
  }

  private UUID join(ProvenPerson person, int members) {
    EmailAddress email =
        person
            .verifiedEmail()
            .orElseThrow(
                () -> new OidcRefusedException(Refusal.EMAIL_UNVERIFIED, "No verified address"));
    if (memberships.includes(email.value())) {
      throw new OidcRefusedException(
          Refusal.MEMBER_EXISTS, "A member with the address signs in in another way");
    }
    letInAgain(person.identity(), email);
    if (!allowance.hasSeat(members)) {
      throw new OidcRefusedException(Refusal.NO_ROOM, "The plan has no room for another member");
    }
    UUID noLogin = UUID.randomUUID(); // so that no address, password or other provider leads to him
    UUID user = admission.admit(noLogin, email.value(), Role.MEMBER, person.timeZone());
    identities.add(user, person.identity(), clock.instant());
    return user;
  }

  /** Whoever was removed comes back when somebody has invited him since, and not by himself. */
  private void letInAgain(ExternalIdentity identity, EmailAddress email) {
    if (!identities.isShutOut(identity)) {
      return;
    }
    Invitation invitation =
        invitations
            .toAddress(email.value())
            .filter(one -> !one.isExpired(clock.instant()))
            .orElseThrow(
                () -> new OidcRefusedException(Refusal.REMOVED, "He was removed, and not invited"));
    invitations.remove(invitation);
    identities.letIn(identity);
  }
}
