package org.tidings.identity.factor;

import java.util.List;
import java.util.UUID;
import org.tidings.account.Login;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.identity.Caller;
import org.tidings.identity.ChosenPassword;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Entry;
import org.tidings.identity.FirstStep;
import org.tidings.identity.FirstStep.CodeWanted;
import org.tidings.identity.HalfSignIn;
import org.tidings.identity.PasswordCheck;
import org.tidings.identity.PasswordStore;
import org.tidings.identity.SignIn;
import org.tidings.secrets.Secret;
import org.tidings.testing.memory.InMemoryDirectory;
import org.tidings.testing.memory.UnheardEvent;
import org.tidings.testing.memory.Workspace;

/** Ann with a password, who sets up a second factor and signs in with it. */
final class FactorWorld {

  static final String EMAIL = "ann@example.org";
  static final Secret PASSWORD = new Secret("seven quiet mornings");

  final Workspace world = new Workspace();
  final InMemoryDirectory directory = new InMemoryDirectory();
  final HeardEvent told = new HeardEvent();
  final Caller ann = new Caller(world.tenant, world.ann, Role.OWNER, TokenScope.WRITE);
  final FactorCheck check =
      new FactorCheck(world.factors, world.loginVault, world.limiter, world.origin, world.clock);
  final SignIn signIn =
      new SignIn(
          directory,
          world.factors,
          world.limiter,
          world.tenants,
          new Entry(world.memberships, world.trail, world.clock),
          world.origin,
          new UnheardEvent<>(),
          world.clock);
  final CodeSignIn codes =
      new CodeSignIn(signIn, world.factors, check, world.tenants, world.trail, told, world.clock);
  final FactorSetup setup = setup();
  final UUID login = world.accounts.user(world.ann).loginId();

  FactorWorld() {
    choosesPassword();
  }

  /** Also the same one again has another hash. */
  void choosesPassword() {
    String hash = ChosenPassword.of("password", PASSWORD).hash();
    directory.put(EMAIL, new Login(world.tenant, world.ann, Role.OWNER, hash));
  }

  private FactorSetup setup() {
    CurrentCaller caller = new CurrentCaller();
    caller.set(ann);
    return new FactorSetup(
        new FactorStore(caller, world.accounts, world.factors, world.trail, world.clock),
        new PasswordCheck(
            caller,
            new PasswordStore(caller, null, world.accounts, null, null, world.trail),
            directory,
            world.limiter,
            world.origin),
        check,
        world.loginVault,
        told,
        world.clock);
  }

  /** Switches it on; answers the recovery codes. */
  List<String> switchOn() {
    PendingFactor pending = setup.begin(PASSWORD);
    return setup.confirm(pending, Totp.code(pending.secret(), world.clock.instant()));
  }

  /** What the app shows at the moment. */
  String code() {
    byte[] secret = world.factors.find(world.tenant, world.ann).orElseThrow().wrappedSecret();
    return Totp.code(world.loginVault.unwrap(login, secret), world.clock.instant());
  }

  /** A code that the app shows at no time near this one. */
  String wrongCode() {
    return "%06d".formatted((Integer.parseInt(code()) + 500_000) % 1_000_000);
  }

  HalfSignIn halfSignIn() {
    FirstStep step = signIn.byPassword(EMAIL, PASSWORD);
    return ((CodeWanted) step).half();
  }
}
