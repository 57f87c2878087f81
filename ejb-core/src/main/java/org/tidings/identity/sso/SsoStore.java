package org.tidings.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.Membership;
import org.tidings.account.Memberships;
import org.tidings.account.Role;
import org.tidings.account.SsoConfiguration;
import org.tidings.account.SsoConfigurations;
import org.tidings.account.SsoIdentities;
import org.tidings.account.UserKey;
import org.tidings.audit.Action;
import org.tidings.identity.Tokens;
import org.tidings.identity.oidc.OidcRefusedException;
import org.tidings.identity.oidc.Provider;
import org.tidings.identity.oidc.Refusal;
import org.tidings.plan.CurrentPlan;
import org.tidings.plan.Plan;
import org.tidings.problem.ForbiddenException;
import org.tidings.secrets.Secret;
import org.tidings.secrets.Vault;
import org.tidings.tenant.TenantContext;
import org.tidings.trail.AuditTrail;

/**
 * The configuration within its tenant, in short transactions. Its secret is encrypted with a keyset
 * of the workspace, which no member's leaving destroys.
 */
@ApplicationScoped
public class SsoStore {

  private static final String COLUMN = "sso_configurations.client_secret_encrypted";
  private static final List<String> SCOPES = List.of("openid", "email", "profile");

  private final TenantContext tenants;
  private final CurrentPlan plan;
  private final Accounts accounts;
  private final Memberships memberships;
  private final SsoConfigurations configurations;
  private final SsoIdentities identities;
  private final Vault vault;
  private final SsoLinks links;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public SsoStore(
      TenantContext tenants,
      CurrentPlan plan,
      Accounts accounts,
      Memberships memberships,
      SsoConfigurations configurations,
      SsoIdentities identities,
      Vault vault,
      SsoLinks links,
      AuditTrail trail,
      Clock clock) {
    this.tenants = tenants;
    this.plan = plan;
    this.accounts = accounts;
    this.memberships = memberships;
    this.configurations = configurations;
    this.identities = identities;
    this.vault = vault;
    this.links = links;
    this.trail = trail;
    this.clock = clock;
  }

  protected SsoStore() {
    this(null, null, null, null, null, null, null, null, null, null); // for the container
  }

  @Transactional
  boolean isInPlan() {
    return plan.plan() == Plan.ENTERPRISE;
  }

  @Transactional
  SsoView view() {
    return configurations.find().map(this::view).orElseGet(() -> SsoView.none(isInPlan()));
  }

  /**
   * The provider to sign in with.
   *
   * @throws OidcRefusedException when there is none, or none any more
   */
  @Transactional
  Provider provider() {
    SsoConfiguration found = required();
    requireInPlan();
    String secret = vault.open(keyOwner(), place(), found.clientSecret());
    SsoClient client = new SsoClient(found.issuer(), found.clientId(), new Secret(secret));
    return provider(client, found.version(), links.callback(found.slug()));
  }

  /**
   * What the sign-in page says.
   *
   * @throws OidcRefusedException when nobody can sign in there
   */
  @Transactional
  SsoCard card() {
    SsoConfiguration found = required();
    requireInPlan();
    return new SsoCard(accounts.tenant().name(), URI.create(found.issuer()).getHost());
  }

  private SsoConfiguration required() {
    return configurations
        .find()
        .orElseThrow(() -> new OidcRefusedException(Refusal.NOT_OFFERED, "The workspace has none"));
  }

  /** A client's provider as a sign-in needs it. */
  static Provider provider(SsoClient client, UUID version, URI callback) {
    return new Provider(
        client.issuer(),
        client.clientId(),
        Optional.of(client.secret()),
        URI.create(client.issuer()).getHost(),
        SCOPES,
        Optional.empty(), // its tokens never open the API
        false,
        callback,
        Optional.of(version));
  }

  /**
   * Goes on while this very configuration is in force. Whoever asks holds the lock on the members.
   */
  @Transactional
  void requireStill(UUID version) {
    if (configurations.find().filter(one -> one.version().equals(version)).isEmpty()) {
      throw new OidcRefusedException(Refusal.NOT_BEGUN, "The provider has been changed meanwhile");
    }
    requireInPlan();
  }

  private void requireInPlan() {
    if (!isInPlan()) {
      throw new OidcRefusedException(Refusal.NOT_IN_PLAN, "The plan has no single sign-on");
    }
  }

  @Transactional
  boolean hasKey() {
    return accounts.keyOf(keyOwner()).isPresent();
  }

  /** What wraps the workspace's keysets, if it is not the installation's key. */
  @Transactional
  Optional<String> ownKey() {
    return accounts.tenant().kmsKeyArn();
  }

  /** Stores the workspace's keyset, unless somebody has stored one since. */
  @Transactional
  void addKey(UserKey key) {
    memberships.lockAll();
    if (!hasKey()) {
      accounts.add(key);
    }
  }

  /** Stores the client, in the place of one that there was, and ends what that one began. */
  @Transactional
  void save(SsoClient client, UUID me) {
    requireOwner(me);
    Instant now = clock.instant();
    byte[] secret = vault.seal(keyOwner(), place(), client.secret().reveal());
    SsoConfiguration configuration =
        configurations
            .find()
            .orElseGet(() -> new SsoConfiguration(tenants.require(), Tokens.random("")));
    boolean isNew = configuration.version() == null;
    configuration.become(client.issuer(), client.clientId(), secret, now);
    if (isNew) {
      configurations.add(configuration);
    }
    identities.endAccess();
    trail.record(me, Action.SSO_CONFIGURED, keyOwner());
  }

  /** Removes the configuration, if there is one, and ends what it began. */
  @Transactional
  void remove(UUID me) {
    requireOwner(me);
    configurations
        .find()
        .ifPresent(
            found -> {
              configurations.remove(found);
              identities.endAccess();
              trail.record(me, Action.SSO_REMOVED, keyOwner());
            });
  }

  /** Nobody changes roles, or signs in, from here until the transaction ends. */
  private void requireOwner(UUID me) {
    Membership mine = memberships.lockAll().get(me);
    if (mine == null || mine.role() != Role.OWNER) {
      throw new ForbiddenException();
    }
  }

  private SsoView view(SsoConfiguration found) {
    return new SsoView(
        true,
        isInPlan(),
        Optional.of(found.issuer()),
        Optional.of(found.clientId()),
        Optional.of(links.signIn(found.slug()).toString()),
        Optional.of(links.callback(found.slug()).toString()),
        Optional.of(found.changedAt()));
  }

  private UUID keyOwner() {
    return tenants.require().value();
  }

  private Vault.Place place() {
    return new Vault.Place(COLUMN, keyOwner());
  }
}
