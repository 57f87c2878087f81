package org.tidings.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The caller of the current request, portal and API alike. Set once, by the sign-in. */
@RequestScoped
public class CurrentCaller {

  private Caller caller;

  public void set(Caller signedIn) {
    if (caller != null && !caller.equals(signedIn)) {
      throw new IllegalStateException("A request has one caller");
    }
    caller = signedIn;
  }

  /** The caller, when somebody signed in. */
  public Optional<Caller> find() {
    return Optional.ofNullable(caller);
  }

  /**
   * The caller.
   *
   * @throws NotSignedInException when nobody signed in
   */
  public Caller require() {
    return find().orElseThrow(NotSignedInException::new);
  }
}
