package org.tidings.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidings.identity.factor.FactorChanged.What;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.Secret;
import org.tidings.testing.memory.Workspace;

class FactorSetupTest {

  private static final Secret WRONG = new Secret("another long password");

  private final FactorWorld ann = new FactorWorld();

  @Test
  void counts_once_a_code_has_proved_that_the_app_has_the_secret() {
    PendingFactor pending = ann.setup.begin(FactorWorld.PASSWORD);
    assertThat(ann.setup.find()).isEmpty();
    String wrong = pending.text().substring(0, 6);
    assertThatThrownBy(() -> ann.setup.confirm(pending, wrong))
        .isInstanceOf(InvalidInputException.class);
    assertThat(ann.setup.find()).isEmpty();

    List<String> codes =
        ann.setup.confirm(pending, Totp.code(pending.secret(), Workspace.NOON).replace("", " "));

    assertThat(codes).hasSize(10);
    assertThat(ann.setup.find()).contains(new FactorView(Workspace.NOON, 10));
    assertThat(ann.world.audit.actions()).containsExactly("second-factor.on");
    assertThat(ann.told.heard()).containsExactly(What.SWITCHED_ON);
  }

  @Test
  void hands_the_secret_to_the_app_and_shows_it_to_nobody_else() {
    PendingFactor pending = ann.setup.begin(FactorWorld.PASSWORD);

    assertThat(pending.text()).matches("[A-Z2-7]{32}");
    assertThat(pending.uri())
        .isEqualTo(
            "otpauth://totp/Tidings:ann%40example.org?secret="
                + pending.text()
                + "&issuer=Tidings");
    assertThat(pending.toString()).doesNotContain(pending.text());
  }

  @Test
  void begins_with_the_password() {
    assertThatThrownBy(() -> ann.setup.begin(WRONG))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("not your present password");
  }

  @Test
  void a_secret_is_good_for_15_minutes_and_for_whom_it_was_made() {
    PendingFactor pending = ann.setup.begin(FactorWorld.PASSWORD);
    PendingFactor anothers = new FactorWorld().setup.begin(FactorWorld.PASSWORD);
    assertThatThrownBy(() -> ann.setup.confirm(anothers, "123456"))
        .isInstanceOf(ConflictException.class);

    ann.world.clock.advance(Duration.ofMinutes(15));

    String code = Totp.code(pending.secret(), ann.world.clock.instant());
    assertThatThrownBy(() -> ann.setup.confirm(pending, code))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("took too long");
  }

  @Test
  void is_not_set_up_over_one_that_is_on() {
    PendingFactor earlier = ann.setup.begin(FactorWorld.PASSWORD);
    ann.switchOn();

    assertThatThrownBy(() -> ann.setup.begin(FactorWorld.PASSWORD))
        .isInstanceOf(ConflictException.class);
    String code = Totp.code(earlier.secret(), Workspace.NOON);
    assertThatThrownBy(() -> ann.setup.confirm(earlier, code))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void is_switched_off_with_password_and_code() {
    ann.switchOn();
    ann.world.clock.advance(Duration.ofSeconds(30));
    assertThatThrownBy(() -> ann.setup.switchOff(WRONG, ann.code()))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> ann.setup.switchOff(FactorWorld.PASSWORD, ann.wrongCode()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("not the code of this moment");
    assertThat(ann.setup.find()).isPresent();

    ann.setup.switchOff(FactorWorld.PASSWORD, ann.code());

    assertThat(ann.setup.find()).isEmpty();
    assertThat(ann.world.audit.actions()).containsExactly("second-factor.on", "second-factor.off");
    assertThat(ann.told.heard()).containsExactly(What.SWITCHED_ON, What.SWITCHED_OFF);
    assertThatThrownBy(() -> ann.setup.switchOff(FactorWorld.PASSWORD, "123456"))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void who_lost_the_app_switches_it_off_with_a_recovery_code() {
    String code = ann.switchOn().get(0);

    ann.setup.switchOff(FactorWorld.PASSWORD, code);

    assertThat(ann.setup.find()).isEmpty();
  }

  @Test
  void new_recovery_codes_take_the_place_of_the_old_ones() {
    List<String> old = ann.switchOn();
    ann.setup.renewCodes(FactorWorld.PASSWORD, old.get(0));
    ann.world.clock.advance(Duration.ofSeconds(30));

    List<String> renewed = ann.setup.renewCodes(FactorWorld.PASSWORD, ann.code());

    assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(old);
    assertThat(ann.told.heard()).endsWith(What.CODES_RENEWED);
    assertThatThrownBy(() -> ann.setup.switchOff(FactorWorld.PASSWORD, old.get(1)))
        .isInstanceOf(InvalidInputException.class);
    ann.setup.switchOff(FactorWorld.PASSWORD, renewed.get(1));
  }

  @Test
  void guessing_a_code_is_limited() {
    ann.switchOn();
    for (int tries = 0; tries < 10; tries++) {
      assertThatThrownBy(() -> ann.setup.switchOff(FactorWorld.PASSWORD, ann.wrongCode()))
          .isInstanceOf(InvalidInputException.class);
    }

    ann.world.clock.advance(Duration.ofSeconds(30));
    assertThatThrownBy(() -> ann.setup.switchOff(FactorWorld.PASSWORD, ann.code()))
        .isInstanceOf(TooOftenException.class);
  }

  @Test
  void says_when_few_recovery_codes_are_left() {
    assertThat(new FactorView(Workspace.NOON, 4).isShort()).isFalse();
    assertThat(new FactorView(Workspace.NOON, 3).isShort()).isTrue();
  }
}
