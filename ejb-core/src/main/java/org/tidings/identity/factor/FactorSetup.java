package org.tidings.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tidings.account.Role;
import org.tidings.account.SecondFactor;
import org.tidings.identity.PasswordCheck;
import org.tidings.identity.Requires;
import org.tidings.identity.factor.FactorChanged.What;
import org.tidings.identity.factor.FactorStore.Owner;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.LoginVault;
import org.tidings.secrets.Secret;

/**
 * Lets the caller switch his second factor on and off. Everything begins with his password; checks
 * and encryption stand outside of transactions.
 */
@ApplicationScoped
@Requires(Role.MEMBER)
public class FactorSetup {

  private static final String WRONG =
      "This is not the code of this moment, or it was used already. Wait for the next one.";

  private final FactorStore store;
  private final PasswordCheck passwords;
  private final FactorCheck check;
  private final LoginVault vault;
  private final Event<FactorChanged> changed;
  private final Clock clock;

  @Inject
  public FactorSetup(
      FactorStore store,
      PasswordCheck passwords,
      FactorCheck check,
      LoginVault vault,
      Event<FactorChanged> changed,
      Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.check = check;
    this.vault = vault;
    this.changed = changed;
    this.clock = clock;
  }

  protected FactorSetup() {
    this(null, null, null, null, null, null); // for the container
  }

  /** The caller's second factor, when it is on. */
  public Optional<FactorView> find() {
    return store.find().map(one -> new FactorView(one.since(), one.codesLeft()));
  }

  /**
   * Makes a secret for the caller's app. Nothing is stored and nothing asked for until a code
   * {@link #confirm confirms} it.
   *
   * @throws ConflictException when his second factor is on already
   * @throws InvalidInputException when it is not his password
   * @throws TooOftenException when too many passwords were tried
   */
  public PendingFactor begin(Secret password) {
    passwords.require("password", password);
    if (store.find().isPresent()) {
      throw new ConflictException("Your second factor is on already. Switch it off first.");
    }
    Owner owner = store.owner();
    return new PendingFactor(owner.userId(), owner.email(), clock.instant());
  }

  /**
   * Switches it on; the code is used up. Answers his recovery codes, which nobody can tell again.
   *
   * @throws ConflictException when the secret is too old, or it is on already
   * @throws InvalidInputException when his app made another code
   */
  public List<String> confirm(PendingFactor pending, String code) {
    Owner owner = store.owner();
    if (!pending.isGoodFor(owner.userId(), clock.instant())) {
      throw new ConflictException("Setting it up took too long. Begin again.");
    }
    OptionalLong step = Totp.stepOf(pending.secret(), TypedCode.plain(code), clock.instant());
    if (step.isEmpty()) {
      throw new InvalidInputException("code", WRONG);
    }
    List<String> codes = RecoveryCode.newOnes();
    store.add(
        owner,
        vault.wrap(owner.loginId(), pending.secret()),
        step.getAsLong(),
        RecoveryCode.hashes(owner.loginId(), codes));
    tell(owner, What.SWITCHED_ON);
    return codes;
  }

  /**
   * Answers new recovery codes; the old ones are of no use any more.
   *
   * @throws ConflictException when it is off
   * @throws InvalidInputException when password or code is not right
   * @throws TooOftenException when too many were tried
   */
  public List<String> renewCodes(Secret password, String code) {
    Owner owner = prove(password, code);
    List<String> codes = RecoveryCode.newOnes();
    store.renew(owner, RecoveryCode.hashes(owner.loginId(), codes));
    tell(owner, What.CODES_RENEWED);
    return codes;
  }

  /**
   * Switches it off.
   *
   * @throws ConflictException when it is off
   * @throws InvalidInputException when password or code is not right
   * @throws TooOftenException when too many were tried
   */
  public void switchOff(Secret password, String code) {
    Owner owner = prove(password, code);
    store.remove(owner);
    tell(owner, What.SWITCHED_OFF);
  }

  private Owner prove(Secret password, String code) {
    passwords.require("password", password);
    SecondFactor factor = store.find().orElseThrow(FactorStore::isOff);
    Owner owner = store.owner();
    if (check.accept(owner.email(), factor, code).isEmpty()) {
      throw new InvalidInputException("code", WRONG);
    }
    return owner;
  }

  private void tell(Owner owner, What what) {
    changed.fireAsync(new FactorChanged(owner.email(), what));
  }
}
