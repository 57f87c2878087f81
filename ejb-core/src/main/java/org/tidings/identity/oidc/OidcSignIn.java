package org.tidings.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.account.Directory;
import org.tidings.account.ExternalIdentities;
import org.tidings.account.IdentityHolder;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.identity.AccountOpening;
import org.tidings.identity.Caller;
import org.tidings.identity.EmailAddress;
import org.tidings.identity.ForAnybody;
import org.tidings.identity.SignedUp;
import org.tidings.problem.ConflictException;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/**
 * Signs in whom the provider proved, by issuer and subject. An address never opens an account that
 * exists: its owner connects the identity himself, once he has signed in ({@link
 * ConnectedIdentity}).
 */
@ApplicationScoped
@ForAnybody
public class OidcSignIn {

  private final ConfiguredProvider configured;
  private final ExternalIdentities identities;
  private final Directory directory;
  private final AccountOpening opening;
  private final TenantContext tenants;

  @Inject
  public OidcSignIn(
      ConfiguredProvider configured,
      ExternalIdentities identities,
      Directory directory,
      AccountOpening opening,
      TenantContext tenants) {
    this.configured = configured;
    this.identities = identities;
    this.directory = directory;
    this.opening = opening;
    this.tenants = tenants;
  }

  protected OidcSignIn() {
    this(null, null, null, null, null); // for the container
  }

  /**
   * The caller in the workspace that he used last, which he has not entered yet. A person that
   * nobody knows gets a workspace of his own, where the operator wants that.
   *
   * @throws OidcRefusedException when he is not let in
   */
  public Caller signIn(ProvenPerson person) {
    IdentityHolder holder =
        identities.find(person.identity()).stream()
            .filter(IdentityHolder::usedLast)
            .findFirst()
            .orElseGet(() -> open(person));
    return new Caller(holder.tenant(), holder.userId(), holder.role(), TokenScope.WRITE);
  }

  private IdentityHolder open(ProvenPerson person) {
    EmailAddress email =
        person
            .verifiedEmail()
            .orElseThrow(() -> refused(Refusal.EMAIL_UNVERIFIED, "No verified address"));
    if (!directory.findLogin(email.value()).isEmpty()) {
      throw exists();
    }
    if (!configured.require().signUp()) {
      throw refused(Refusal.NO_ACCOUNT, "tidings.oidc.sign-up is off");
    }
    TenantId tenant = TenantId.random();
    try {
      SignedUp opened = tenants.call(tenant, () -> open(tenant, email, person));
      return new IdentityHolder(tenant, opened.userId(), Role.OWNER, true);
    } catch (ConflictException e) {
      throw exists(); // since a moment ago
    }
  }

  private SignedUp open(TenantId tenant, EmailAddress email, ProvenPerson person) {
    String name = person.called().isEmpty() ? email.value() : person.called();
    return opening.open(
        tenant,
        email,
        "Workspace of " + name.substring(0, Math.min(name.length(), 60)),
        person.timeZone(),
        (login, now) -> identities.createLogin(login, email.value(), person.identity(), now));
  }

  private static OidcRefusedException exists() {
    return refused(Refusal.ACCOUNT_EXISTS, "The address has an account without this identity");
  }

  private static OidcRefusedException refused(Refusal refusal, String detail) {
    return new OidcRefusedException(refusal, detail);
  }
}
