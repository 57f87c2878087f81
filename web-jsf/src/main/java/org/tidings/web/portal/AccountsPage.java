package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.tidings.consent.ConsentProviders;
import org.tidings.consent.GrantDesk;
import org.tidings.consent.GrantView;
import org.tidings.consent.ProviderCard;

/** Backs accounts.xhtml: the accounts outside that sources read with. */
@Named("accountsPage")
@ViewScoped
public class AccountsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private final GrantDesk desk;
  private final ConsentProviders offered;
  private final Feedback feedback;

  private transient List<GrantView> grants;
  private String connected;
  private String problem;
  private String provider;

  @Inject
  public AccountsPage(GrantDesk desk, ConsentProviders offered, Feedback feedback) {
    this.desk = desk;
    this.offered = offered;
    this.feedback = feedback;
  }

  protected AccountsPage() {
    this(null, null, null); // for the container
  }

  @PostConstruct
  void load() {
    grants = desk.list();
  }

  /** Says what became of a consent, to who comes from one. */
  public void tell() {
    if (problem != null && !problem.isEmpty()) {
      feedback.refuse(ConsentAnswers.of(problem, ConsentProviders.name(provider)));
    } else if (connected != null && grants.stream().anyMatch(this::isConnected)) {
      feedback.say("Connected. Sources can read with your account at " + name(connected) + " now.");
    }
  }

  private boolean isConnected(GrantView grant) {
    return grant.provider().equals(connected);
  }

  public void disconnect(UUID id, String code) {
    boolean[] revoked = new boolean[1];
    if (feedback.attempt(() -> revoked[0] = desk.disconnect(id))) {
      feedback.say(
          revoked[0]
              ? "Disconnected. " + name(code) + " lets us in no more."
              : "Disconnected, and forgotten here. To be sure, take back what you allowed at "
                  + withdrawAt(code)
                  + " too.");
    }
    load();
  }

  private String withdrawAt(String code) {
    return offered.cards().stream()
        .filter(card -> card.code().equals(code))
        .map(ProviderCard::withdrawAt)
        .findFirst()
        .orElse("the provider's");
  }

  public String name(String code) {
    return ConsentProviders.name(code);
  }

  public List<GrantView> getGrants() {
    return grants;
  }

  public List<ProviderCard> getProviders() {
    return offered.cards();
  }

  public boolean isOffered(String code) {
    return offered.cards().stream().anyMatch(card -> card.code().equals(code) && card.offered());
  }

  public String getConnected() {
    return connected;
  }

  public void setConnected(String connected) {
    this.connected = connected;
  }

  public String getProblem() {
    return problem;
  }

  public void setProblem(String problem) {
    this.problem = problem;
  }

  public String getProvider() {
    return provider;
  }

  public void setProvider(String provider) {
    this.provider = provider;
  }
}
