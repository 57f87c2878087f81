package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.identity.IssuedToken;
import org.tidings.manage.NewToken;
import org.tidings.manage.TokenSetup;
import org.tidings.manage.TokenView;

/** Backs tokens.xhtml: the API tokens of the person who reads it. */
@Named("tokensPage")
@ViewScoped
public class TokensPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String READ = "read";

  private final TokenSetup setup;
  private final FreshToken fresh;
  private final Feedback feedback;
  private final Clock clock;

  private transient List<TokenView> tokens;
  private String name = "";
  private String scope = READ;
  private int days = (int) IssuedToken.USUAL_LIFE.toDays();

  @Inject
  public TokensPage(TokenSetup setup, FreshToken fresh, Feedback feedback, Clock clock) {
    this.setup = setup;
    this.fresh = fresh;
    this.feedback = feedback;
    this.clock = clock;
  }

  protected TokensPage() {
    this(null, null, null, null); // for the container
  }

  @PostConstruct
  void load() {
    tokens = setup.list();
  }

  public void create() {
    NewToken wanted =
        new NewToken(name, scope, Optional.of(clock.instant().plus(Duration.ofDays(days))));
    if (feedback.attempt(() -> fresh.show(setup.create(wanted).secret()))) {
      feedback.say("Created. Copy the token below now: it is not shown again.");
      name = "";
    }
    load();
  }

  public void revoke(UUID id) {
    if (feedback.attempt(() -> setup.revoke(id))) {
      feedback.say("Revoked. Nothing is answered to it any more.");
    }
    load();
  }

  public List<TokenView> getTokens() {
    return tokens;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = scope;
  }

  /** How many days the token shall work. */
  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }
}
