package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.oidc.ConnectedIdentity;
import org.tidings.identity.oidc.ProvenPerson;

/** Backs identity.xhtml: whether the person signs in with the provider, and with which identity. */
@Named("identityPage")
@RequestScoped
public class IdentityPage {

  private final ConnectedIdentity identity;
  private final CurrentCaller caller;
  private final OfferedProvider provider;
  private final Feedback feedback;
  private final HttpServletRequest request;

  @Inject
  public IdentityPage(
      ConnectedIdentity identity,
      CurrentCaller caller,
      OfferedProvider provider,
      Feedback feedback,
      HttpServletRequest request) {
    this.identity = identity;
    this.caller = caller;
    this.provider = provider;
    this.feedback = feedback;
    this.request = request;
  }

  protected IdentityPage() {
    this(null, null, null, null, null); // for the container
  }

  public boolean isConnected() {
    return identity.isConnected();
  }

  /** Whether an identity waits to be connected. */
  public boolean isWaiting() {
    return waiting().isPresent();
  }

  /** How the provider calls whom the waiting identity belongs to. */
  public String getWaitingName() {
    return waiting().map(IdentityPage::describe).orElse("");
  }

  public void connect() {
    Optional<ProvenPerson> person = waiting();
    IdentityToConnect.forget(request.getSession());
    person.ifPresent(this::connect);
  }

  private void connect(ProvenPerson person) {
    if (feedback.attempt(() -> identity.connect(person))) {
      feedback.say("Connected. From now on you can sign in with " + provider.getName() + ".");
    }
  }

  public void disconnect() {
    if (feedback.attempt(identity::disconnect)) {
      feedback.say("Disconnected. You sign in with your password.");
    }
  }

  private Optional<ProvenPerson> waiting() {
    return IdentityToConnect.of(request.getSession(), caller.require().userId());
  }

  private static String describe(ProvenPerson person) {
    String address = person.verifiedEmail().map(Object::toString).orElse("no verified address");
    return person.called().isEmpty() ? address : person.called() + " (" + address + ")";
  }
}
