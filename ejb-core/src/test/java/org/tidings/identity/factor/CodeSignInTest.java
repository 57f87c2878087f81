package org.tidings.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.identity.HalfSignIn;
import org.tidings.identity.factor.CodeSignIn.Entered;
import org.tidings.identity.factor.FactorChanged.What;
import org.tidings.problem.ConflictException;
import org.tidings.problem.TooOftenException;

class CodeSignInTest {

  private final FactorWorld ann = new FactorWorld();
  private List<String> recovery;

  @BeforeEach
  void annHasSecondFactor() {
    recovery = ann.switchOn();
    ann.world.clock.advance(Duration.ofSeconds(30));
  }

  @Test
  void signs_in_with_the_code_of_the_moment() {
    HalfSignIn half = ann.halfSignIn();
    assertThat(ann.world.audit.actions()).doesNotContain("signin.succeeded");

    assertThat(ann.codes.signIn(half, ann.code())).contains(new Entered(ann.ann, Optional.empty()));

    assertThat(ann.world.audit.actions()).endsWith("signin.succeeded");
  }

  @Test
  void a_code_signs_in_once() {
    ann.codes.signIn(ann.halfSignIn(), ann.code());

    assertThat(ann.codes.signIn(ann.halfSignIn(), ann.code())).isEmpty();

    ann.world.clock.advance(Duration.ofSeconds(30));
    assertThat(ann.codes.signIn(ann.halfSignIn(), ann.code())).isPresent();
  }

  @Test
  void the_code_that_switched_it_on_does_not_sign_in() {
    FactorWorld bob = new FactorWorld();
    bob.switchOn();

    assertThat(bob.codes.signIn(bob.halfSignIn(), bob.code())).isEmpty();
  }

  @Test
  void a_wrong_code_signs_nobody_in_and_is_told_in_the_audit_log() {
    assertThat(ann.codes.signIn(ann.halfSignIn(), ann.wrongCode())).isEmpty();
    assertThat(ann.codes.signIn(ann.halfSignIn(), "")).isEmpty();

    assertThat(ann.world.audit.actions())
        .containsExactly("second-factor.on", "second-factor.refused", "second-factor.refused");
    assertThat(ann.world.audit.last().actor()).isEmpty();
  }

  @Test
  void a_recovery_code_signs_in_once_and_tells_how_many_are_left() {
    String typed = recovery.get(3).toLowerCase(Locale.ROOT);

    assertThat(ann.codes.signIn(ann.halfSignIn(), typed))
        .contains(new Entered(ann.ann, Optional.of(9)));
    assertThat(ann.codes.signIn(ann.halfSignIn(), typed)).isEmpty();

    assertThat(ann.world.audit.actions())
        .containsSequence("recovery-code.used", "signin.succeeded");
  }

  @Test
  void who_uses_his_last_recovery_code_is_told_by_mail() {
    for (String code : recovery) {
      assertThat(ann.told.heard()).doesNotContain(What.CODES_USED_UP);
      ann.world.clock.advance(Duration.ofMinutes(2)); // within the limits
      assertThat(ann.codes.signIn(ann.halfSignIn(), code)).isPresent();
    }

    assertThat(ann.told.heard()).endsWith(What.CODES_USED_UP);
  }

  @Test
  void a_half_done_sign_in_lives_five_minutes() {
    HalfSignIn half = ann.halfSignIn();
    ann.world.clock.advance(Duration.ofMinutes(5).minusMillis(1));
    assertThat(ann.codes.signIn(half, ann.code())).isPresent();

    ann.world.clock.advance(Duration.ofMillis(1));

    assertThatThrownBy(() -> ann.codes.signIn(half, recovery.get(0)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Begin again");
  }

  @Test
  void a_password_that_was_changed_meanwhile_ends_it() {
    HalfSignIn half = ann.halfSignIn();

    ann.choosesPassword();

    assertThatThrownBy(() -> ann.codes.signIn(half, ann.code()))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void a_second_factor_that_was_switched_off_meanwhile_ends_it() {
    HalfSignIn half = ann.halfSignIn();
    String code = ann.code();

    ann.world.factors.remove(ann.login);

    assertThatThrownBy(() -> ann.codes.signIn(half, code)).isInstanceOf(ConflictException.class);
  }

  @Test
  void tries_are_limited_for_the_account_and_from_one_place() {
    HalfSignIn half = ann.halfSignIn();
    for (int tries = 0; tries < 10; tries++) {
      assertThat(ann.codes.signIn(half, ann.wrongCode())).isEmpty();
    }
    ann.world.origin.set("192.0.2.8");

    assertThatThrownBy(() -> ann.codes.signIn(half, ann.code()))
        .isInstanceOf(TooOftenException.class)
        .hasMessageContaining("Try again in");
  }

  @Test
  void shows_nothing_of_itself() {
    assertThat(ann.halfSignIn().toString()).doesNotContain("ann").doesNotContain("@");
    assertThat(new FactorChanged(FactorWorld.EMAIL, What.SWITCHED_ON).toString())
        .doesNotContain("ann");
  }
}
