package org.tidings.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.factor.FactorSetup;
import org.tidings.identity.factor.FactorView;
import org.tidings.identity.factor.PendingFactor;
import org.tidings.secrets.Secret;

/**
 * Backs secondfactor.xhtml: the second factor of the person who reads it. Recovery codes are shown
 * in the one answer that made them, and kept nowhere.
 */
@Named("factorPage")
@RequestScoped
public class FactorPage {

  private final FactorSetup setup;
  private final CurrentCaller caller;
  private final Feedback feedback;
  private final HttpServletRequest request;
  private final Clock clock;

  private FactorView view;
  private String password = "";
  private String code = "";
  private List<String> codes = List.of();

  @Inject
  public FactorPage(
      FactorSetup setup,
      CurrentCaller caller,
      Feedback feedback,
      HttpServletRequest request,
      Clock clock) {
    this.setup = setup;
    this.caller = caller;
    this.feedback = feedback;
    this.request = request;
    this.clock = clock;
  }

  protected FactorPage() {
    this(null, null, null, null, null); // for the container
  }

  @PostConstruct
  void load() {
    view = setup.find().orElse(null);
  }

  public void begin() {
    feedback.attempt(
        () -> FactorToConfirm.keep(request.getSession(), setup.begin(new Secret(password))));
  }

  public void confirm() {
    waiting()
        .ifPresentOrElse(this::confirm, () -> feedback.refuse("Begin again: it took too long."));
  }

  private void confirm(PendingFactor pending) {
    if (feedback.attempt(() -> codes = setup.confirm(pending, code))) {
      FactorToConfirm.forget(request.getSession());
      feedback.say("It is on. Keep the recovery codes below before you leave this page.");
      load();
    }
  }

  public void cancel() {
    FactorToConfirm.forget(request.getSession());
  }

  public void renew() {
    if (feedback.attempt(() -> codes = setup.renewCodes(new Secret(password), code))) {
      feedback.say("These are your recovery codes now. The old ones are of no use any more.");
      load();
    }
  }

  public void switchOff() {
    if (feedback.attempt(() -> setup.switchOff(new Secret(password), code))) {
      feedback.say("It is off. Your password alone signs you in.");
      load();
    }
  }

  /** The second factor; null when it is off. */
  public FactorView getView() {
    return view;
  }

  /** Whether a secret waits to be confirmed. */
  public boolean isWaiting() {
    return view == null && waiting().isPresent();
  }

  public QrCode getQr() {
    return waiting().map(PendingFactor::uri).map(QrCode::of).orElse(null);
  }

  /** The secret in groups of four. */
  public String getKey() {
    return waiting()
        .map(PendingFactor::text)
        .map(text -> text.replaceAll("(.{4})(?!$)", "$1 "))
        .orElse("");
  }

  private Optional<PendingFactor> waiting() {
    return FactorToConfirm.of(request.getSession(), caller.require().userId(), clock.instant());
  }

  /** Recovery codes that this request made; else none. */
  public List<String> getCodes() {
    return codes;
  }

  /** One in each line. */
  public String getCodesText() {
    return String.join("\n", codes);
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
