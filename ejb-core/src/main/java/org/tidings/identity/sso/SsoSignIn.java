package org.tidings.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.tidings.account.PeopleDirectory;
import org.tidings.identity.ForAnybody;
import org.tidings.identity.SessionOpening;
import org.tidings.identity.Tokens;
import org.tidings.identity.oidc.CodeFlow;
import org.tidings.identity.oidc.OidcRefusedException;
import org.tidings.identity.oidc.ProvenPerson;
import org.tidings.identity.oidc.Provider;
import org.tidings.identity.oidc.Refusal;
import org.tidings.identity.oidc.SignInAttempt;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;

/**
 * Signs people in with the provider of a workspace. Works outside any tenant, and enters the one
 * whose sign-in page it is, and no other.
 */
@ApplicationScoped
@ForAnybody
public class SsoSignIn {

  private final PeopleDirectory directory;
  private final TenantContext tenants;
  private final SsoStore store;
  private final SsoTurns turns;
  private final CodeFlow flow;
  private final SsoAdmission admission;

  /**
   * A sign-in that has begun.
   *
   * @param address where the browser goes to sign in
   */
  public record Begun(SignInAttempt attempt, URI address) {}

  @Inject
  public SsoSignIn(
      PeopleDirectory directory,
      TenantContext tenants,
      SsoStore store,
      SsoTurns turns,
      CodeFlow flow,
      SsoAdmission admission) {
    this.directory = directory;
    this.tenants = tenants;
    this.store = store;
    this.turns = turns;
    this.flow = flow;
    this.admission = admission;
  }

  protected SsoSignIn() {
    this(null, null, null, null, null, null); // for the container
  }

  /**
   * What the sign-in page says.
   *
   * @throws OidcRefusedException when nobody can sign in there
   */
  public SsoCard card(String slug) {
    return tenants.call(tenant(slug), store::card);
  }

  /**
   * Begins a sign-in.
   *
   * @param slug of the workspace's sign-in page
   * @param to the page to go to afterwards
   * @throws OidcRefusedException when nobody can sign in there
   */
  public Begun begin(String slug, String to) {
    TenantId tenant = tenant(slug);
    Provider provider = tenants.call(tenant, store::provider);
    SignInAttempt attempt = flow.begin(provider, to);
    URI address = turns.take(tenant, () -> flow.address(provider, attempt));
    return new Begun(attempt, address);
  }

  /**
   * Opens a session for who came back.
   *
   * @param slug of the page that he came back to
   * @param parameters of the request that the provider sent the browser with
   * @param browser what the browser says of itself
   * @throws OidcRefusedException when it is not proven who he is, or he is not let in
   */
  public SessionOpening.Opened finish(
      String slug, SignInAttempt attempt, Map<String, List<String>> parameters, String browser) {
    TenantId tenant = tenant(slug);
    Provider provider = tenants.call(tenant, store::provider);
    ProvenPerson person = turns.take(tenant, () -> flow.finish(provider, attempt, parameters));
    return tenants.call(
        tenant, () -> admission.admit(provider.chosen().orElseThrow(), person, browser));
  }

  private TenantId tenant(String slug) {
    if (!Tokens.isWellFormed("", slug)) {
      throw noSuchPage();
    }
    return directory.ofSsoPage(slug).orElseThrow(SsoSignIn::noSuchPage);
  }

  private static OidcRefusedException noSuchPage() {
    return new OidcRefusedException(Refusal.NOT_OFFERED, "There is no such sign-in page");
  }
}
