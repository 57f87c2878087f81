package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.tidings.account.Login;
import org.tidings.account.Role;
import org.tidings.account.TokenHolder;
import org.tidings.account.TokenScope;
import org.tidings.identity.FirstStep.CodeWanted;
import org.tidings.identity.FirstStep.Entered;
import org.tidings.identity.FirstStep.Refused;
import org.tidings.limit.Limit;
import org.tidings.limit.Use;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.Secret;
import org.tidings.testing.memory.InMemoryDirectory;
import org.tidings.testing.memory.UnheardEvent;
import org.tidings.testing.memory.Workspace;
import org.tidings.trail.RefusedSignIn;

class SignInTest {

  private static final Instant NOON = Workspace.NOON;
  private static final Secret PASSWORD = new Secret("correct horse battery");

  private static final long ARGON2_BYTES = 19L << 20;
  private static final FirstStep REFUSED = new Refused();

  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final Workspace world = new Workspace();
  private final List<RefusedSignIn> refused = new ArrayList<>();
  private final SignIn signIn =
      new SignIn(
          directory,
          world.factors,
          world.limiter,
          world.tenants,
          new Entry(world.memberships, world.trail, world.clock),
          world.origin,
          new Refusals(),
          world.clock);
  private final Caller ann = new Caller(world.tenant, world.ann, Role.OWNER, TokenScope.WRITE);

  @Test
  void knows_a_caller_by_address_and_password() {
    annHasPassword();

    assertThat(signIn.byPassword(" Ann@Example.org", PASSWORD)).isEqualTo(new Entered(ann));
    assertThat(signIn.byPassword("ann@example.org", new Secret("correct horse")))
        .isEqualTo(REFUSED);
  }

  @Test
  void records_whom_it_let_in_and_tells_whom_it_refused() {
    annHasPassword();

    signIn.byPassword("ann@example.org", PASSWORD);
    signIn.byPassword("ann@example.org", new Secret("correct horse"));
    signIn.byPassword("bob@example.org", PASSWORD);

    assertThat(world.audit.actions()).containsExactly("signin.succeeded");
    assertThat(world.memberships.find(world.ann).orElseThrow().enteredAt()).contains(NOON);
    assertThat(refused)
        .containsExactly(new RefusedSignIn(ann.tenant(), ann.userId(), NOON, Workspace.ORIGIN));
  }

  @Test
  void a_right_password_is_not_enough_where_there_is_a_second_factor() {
    annHasPassword();
    annHasSecondFactor();

    assertThat(signIn.byPassword("Ann@Example.org", PASSWORD))
        .isInstanceOfSatisfying(
            CodeWanted.class, wanted -> assertThat(signIn.stillMeant(wanted.half())).contains(ann));
    assertThat(world.audit.actions()).isEmpty();
    assertThat(world.memberships.find(world.ann).orElseThrow().enteredAt()).isEmpty();
  }

  @Test
  void a_wrong_password_is_answered_alike_whether_or_not_there_is_a_second_factor() {
    annHasPassword();
    annHasSecondFactor();

    assertThat(signIn.byPassword("ann@example.org", new Secret("not it"))).isEqualTo(REFUSED);
    assertThat(triesUntilRefused("ann@example.org")).isEqualTo(19);
  }

  @Test
  void a_changed_password_ends_what_the_old_one_began() {
    annHasPassword();
    annHasSecondFactor();
    CodeWanted wanted = (CodeWanted) signIn.byPassword("ann@example.org", PASSWORD);

    annHasPassword(); // with another salt

    assertThat(signIn.stillMeant(wanted.half())).isEmpty();
  }

  @Test
  void does_not_know_an_address_without_a_login() {
    assertThat(signIn.byPassword("bob@example.org", PASSWORD)).isEqualTo(REFUSED);
    assertThat(signIn.byPassword("not an address", PASSWORD)).isEqualTo(REFUSED);
  }

  @Test
  void limits_tries_alike_whether_or_not_an_address_is_known() {
    annHasPassword();

    assertThat(triesUntilRefused("ann@example.org")).isEqualTo(20);
    assertThat(triesUntilRefused("bob@example.org")).isEqualTo(20);
    assertThat(triesUntilRefused("not an address")).isEqualTo(20);
    assertThatThrownBy(() -> signIn.byPassword(" ANN@example.org", PASSWORD))
        .isInstanceOf(TooOftenException.class)
        .hasMessageEndingWith("Try again in 45 seconds.");
  }

  @Test
  void limits_tries_for_many_addresses_from_one_place() {
    for (int i = 0; i < 100; i++) {
      world.limiter.use(Use.from(world.origin, Limit.SIGN_IN_PER_ADDRESS));
    }
    annHasPassword();
    assertThatThrownBy(() -> signIn.byPassword("ann@example.org", PASSWORD))
        .isInstanceOf(TooOftenException.class);

    world.origin.set("192.0.2.8");

    assertThat(signIn.byPassword("ann@example.org", PASSWORD)).isEqualTo(new Entered(ann));
  }

  private int triesUntilRefused(String email) {
    for (int tries = 0; tries < 100; tries++) {
      try {
        signIn.byPassword(email, new Secret("not it"));
      } catch (TooOftenException e) {
        return tries;
      }
    }
    throw new AssertionError("Nothing limits tries for " + email);
  }

  /** Argon2 fills memory, so what a thread allocates tells of its work as time would. */
  @Test
  void an_unknown_address_costs_as_much_work_as_a_wrong_password() {
    annHasPassword();
    allocatedBy("ann@example.org"); // so that nothing is loaded for the first time

    long forKnown = allocatedBy("ann@example.org");

    assertThat(forKnown).isGreaterThan(ARGON2_BYTES);
    assertThat(allocatedBy("bob@example.org")).isCloseTo(forKnown, withinPercentage(10));
    assertThat(allocatedBy("not an address")).isCloseTo(forKnown, withinPercentage(10));
  }

  private long allocatedBy(String email) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(signIn.byPassword(email, new Secret("not it"))).isEqualTo(REFUSED);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void who_signs_in_elsewhere_has_no_password_that_could_be_right() {
    directory.put("ann@example.org", new Login(ann.tenant(), ann.userId(), ann.role(), null));

    assertThat(signIn.byPassword("ann@example.org", PASSWORD)).isEqualTo(REFUSED);
    assertThat(signIn.byPassword("ann@example.org", new Secret(""))).isEqualTo(REFUSED);
    assertThat(refused).hasSize(2);
  }

  @Test
  void knows_a_caller_by_a_token_until_it_expires() {
    assertThat(signIn.byToken(token(TokenScope.WRITE, NOON.plusMillis(1)))).contains(ann);
    assertThat(signIn.byToken(token(TokenScope.WRITE, NOON))).isEmpty();
  }

  @Test
  void a_caller_may_do_what_his_token_may() {
    assertThat(signIn.byToken(token(TokenScope.READ, NOON.plusMillis(1))))
        .map(Caller::scope)
        .contains(TokenScope.READ);
  }

  @Test
  void never_looks_up_what_cannot_be_a_token() {
    assertThat(signIn.byToken("tid_short")).isEmpty();
    assertThat(signIn.byToken(Tokens.random().replace("tid_", "abc_"))).isEmpty();
    assertThat(directory.questions()).isZero();
  }

  private void annHasPassword() {
    Login login = new Login(ann.tenant(), ann.userId(), ann.role(), Passwords.hash(PASSWORD));
    directory.put("ann@example.org", login);
  }

  private void annHasSecondFactor() {
    UUID login = world.accounts.user(world.ann).loginId();
    world.factors.add(login, new byte[20], 0, List.of(), NOON);
  }

  private String token(TokenScope scope, Instant expiresAt) {
    String token = Tokens.random();
    TokenHolder holder = new TokenHolder(ann.tenant(), ann.userId(), ann.role(), scope);
    directory.put(Tokens.hash(token), holder, expiresAt);
    return token;
  }

  /** Hears at once what the product hears a little later. */
  private final class Refusals extends UnheardEvent<RefusedSignIn> {

    @Override
    public <U extends RefusedSignIn> CompletionStage<U> fireAsync(U event) {
      refused.add(event);
      return super.fireAsync(event);
    }
  }
}
