package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.tidings.account.Directory;
import org.tidings.account.Login;
import org.tidings.account.Role;
import org.tidings.identity.PasswordStore.Owner;
import org.tidings.limit.Limit;
import org.tidings.limit.Limiter;
import org.tidings.limit.Use;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.Secret;
import org.tidings.trail.RequestOrigin;

/** Changes the caller's password. Slow hashing stands between two short transactions. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class PasswordChange {

  private final CurrentCaller caller;
  private final Directory directory;
  private final PasswordStore store;
  private final Limiter limiter;
  private final RequestOrigin origin;

  @Inject
  public PasswordChange(
      CurrentCaller caller,
      Directory directory,
      PasswordStore store,
      Limiter limiter,
      RequestOrigin origin) {
    this.caller = caller;
    this.directory = directory;
    this.store = store;
    this.limiter = limiter;
    this.origin = origin;
  }

  protected PasswordChange() {
    this(null, null, null, null, null); // for the container
  }

  /**
   * Changes the password; every other session of the caller's ends, his API tokens stay.
   *
   * @throws InvalidInputException when the present password is another, or the new one is not taken
   * @throws TooOftenException when too many passwords were tried
   */
  public void change(Secret present, Secret next) {
    Owner owner = store.owner();
    String knownHash = check(owner, present);
    store.change(
        owner.loginId(),
        knownHash,
        ChosenPassword.of("next", next, owner.email(), owner.workspace()));
  }

  /** The hash of the present password. */
  private String check(Owner owner, Secret present) {
    limiter.use(
        Use.forMail(owner.email(), Limit.SIGN_IN_PER_ACCOUNT),
        Use.from(origin, Limit.SIGN_IN_PER_ADDRESS));
    UUID me = caller.require().userId();
    return directory.findLogin(owner.email()).stream()
        .filter(login -> login.userId().equals(me))
        .map(Login::passwordHash)
        .filter(hash -> Passwords.matches(present, hash))
        .findFirst()
        .orElseThrow(
            () -> new InvalidInputException("present", "This is not your present password."));
  }
}
