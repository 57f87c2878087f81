package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tidings.identity.sso.SsoClient;
import org.tidings.identity.sso.SsoDesk;
import org.tidings.identity.sso.SsoView;
import org.tidings.secrets.Secret;

/** Backs sso.xhtml: the identity provider of the workspace's own, for its owners. */
@Named("ssoPage")
@RequestScoped
public class SsoPage {

  private final SsoDesk desk;
  private final Feedback feedback;

  private SsoView view = SsoView.none(false);
  private String issuer = "";
  private String clientId = "";
  private String clientSecret = "";

  @Inject
  public SsoPage(SsoDesk desk, Feedback feedback) {
    this.desk = desk;
    this.feedback = feedback;
  }

  protected SsoPage() {
    this(null, null); // for the container
  }

  @PostConstruct
  void load() {
    feedback.open(() -> show(desk.view()));
  }

  /** Has the page answered before it is rendered, to whom it is not for. */
  public void open() {
    // loaded by now, or refused
  }

  private void show(SsoView found) {
    view = found;
    issuer = found.issuer().orElse("");
    clientId = found.clientId().orElse("");
  }

  public void save() {
    if (feedback.attempt(
        () -> show(desk.save(SsoClient.of(issuer, clientId, new Secret(clientSecret)))))) {
      feedback.say("Saved. The provider answered as it should. Sign in once yourself to be sure.");
    }
  }

  public void remove() {
    if (feedback.attempt(() -> show(desk.remove()))) {
      feedback.say("Removed. Whoever was signed in by the provider is signed out.");
    }
  }

  public boolean isConfigured() {
    return view.configured();
  }

  public boolean isAvailable() {
    return view.available();
  }

  public String getSignInUrl() {
    return view.signInUrl().orElse("");
  }

  public String getRedirectUrl() {
    return view.redirectUrl().orElse("");
  }

  public String getIssuer() {
    return issuer;
  }

  public void setIssuer(String issuer) {
    this.issuer = issuer;
  }

  public String getClientId() {
    return clientId;
  }

  public void setClientId(String clientId) {
    this.clientId = clientId;
  }

  /** Never shown. */
  public String getClientSecret() {
    return clientSecret;
  }

  public void setClientSecret(String clientSecret) {
    this.clientSecret = clientSecret;
  }
}
