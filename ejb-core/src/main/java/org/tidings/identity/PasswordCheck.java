package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.tidings.account.Directory;
import org.tidings.account.Login;
import org.tidings.account.Role;
import org.tidings.limit.Limit;
import org.tidings.limit.Limiter;
import org.tidings.limit.Use;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.Secret;
import org.tidings.trail.RequestOrigin;

/**
 * Asks somebody who has signed in for his password once more. Tries count as tries to sign in do.
 * Checking is slow: outside of transactions.
 */
@ApplicationScoped
@Requires(Role.MEMBER)
public class PasswordCheck {

  private final CurrentCaller caller;
  private final PasswordStore store;
  private final Directory directory;
  private final Limiter limiter;
  private final RequestOrigin origin;

  @Inject
  public PasswordCheck(
      CurrentCaller caller,
      PasswordStore store,
      Directory directory,
      Limiter limiter,
      RequestOrigin origin) {
    this.caller = caller;
    this.store = store;
    this.directory = directory;
    this.limiter = limiter;
    this.origin = origin;
  }

  protected PasswordCheck() {
    this(null, null, null, null, null); // for the container
  }

  /**
   * Goes on when it is the caller's password.
   *
   * @param field where it was typed
   * @throws InvalidInputException when it is not
   * @throws TooOftenException when too many passwords were tried
   */
  public void require(String field, Secret typed) {
    hash(field, store.owner().email(), typed);
  }

  /** As {@link #require}; answers the hash that it was checked against. */
  String hash(String field, String email, Secret typed) {
    limiter.use(
        Use.forMail(email, Limit.SIGN_IN_PER_ACCOUNT), Use.from(origin, Limit.SIGN_IN_PER_ADDRESS));
    UUID me = caller.require().userId();
    return directory.findLogin(email).stream()
        .filter(login -> login.userId().equals(me))
        .map(Login::passwordHash)
        .filter(known -> Passwords.matches(typed, known))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    field, "This is not your present password. Check it, try again."));
  }
}
