package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.account.Role;
import org.tidings.identity.PasswordStore.Owner;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.Secret;

/** Changes the caller's password. Slow hashing stands between two short transactions. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class PasswordChange {

  private final PasswordStore store;
  private final PasswordCheck check;

  @Inject
  public PasswordChange(PasswordStore store, PasswordCheck check) {
    this.store = store;
    this.check = check;
  }

  protected PasswordChange() {
    this(null, null); // for the container
  }

  /**
   * Changes the password; every other session of the caller's ends, his API tokens stay.
   *
   * @throws InvalidInputException when the present password is another, or the new one is not taken
   * @throws TooOftenException when too many passwords were tried
   */
  public void change(Secret present, Secret next) {
    Owner owner = store.owner();
    String knownHash = check.hash("present", owner.email(), present);
    store.change(
        owner.loginId(),
        knownHash,
        ChosenPassword.of("next", next, owner.email(), owner.workspace()));
  }
}
