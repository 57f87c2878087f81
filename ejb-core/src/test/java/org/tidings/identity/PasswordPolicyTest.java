package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.problem.FieldProblem;
import org.tidings.secrets.Secret;

class PasswordPolicyTest {

  @ParameterizedTest
  @ValueSource(strings = {"seven quiet mornings", "correct horse battery", "xK3-9vQp_2mLw7"})
  void takes_what_is_hard_to_guess(String password) {
    assertThat(problem(password)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "123456789012",
        "qwertyuiop123",
        "P@ssw0rd1234",
        "iloveyou1234",
        "aaaaaaaaaaaaaaaa",
        "unbelievable",
        "administrator"
      })
  void refuses_what_many_people_choose(String password) {
    assertThat(problem(password)).hasValueSatisfying(refusal -> says(refusal, "easily guessed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann@wolkenkuckucksheim.example", "wolkenkuckucksheim", "Zaubermeister1"})
  void refuses_what_is_known_of_the_person(String password) {
    assertThat(problem(password)).isPresent();
    assertThat(PasswordPolicy.problem("password", new Secret(password))).isEmpty();
  }

  @Test
  void takes_64_characters_of_any_script() {
    String many = "Vögel fliegen über 鎌倉の海 и поют 🕊 ";

    assertThat(problem(many + many.substring(0, 64 - many.length()))).isEmpty();
    assertThat(problem("🕊🌊⛰🏔🌋🗻🏕🏖🏜🏝🏞🏟")).as("12 characters of two units each").isEmpty();
  }

  @Test
  void refuses_what_is_too_short_or_endless() {
    assertThat(problem("xK3-9vQp_2m")).hasValueSatisfying(refusal -> says(refusal, "12 to 256"));
    assertThat(problem("xK3-9vQp_2m ".repeat(22)))
        .hasValueSatisfying(refusal -> says(refusal, "12 to 256"));
  }

  private static void says(FieldProblem refusal, String what) {
    assertThat(refusal.field()).isEqualTo("password");
    assertThat(refusal.message()).contains(what);
  }

  private static Optional<FieldProblem> problem(String password) {
    return PasswordPolicy.problem(
        "password", new Secret(password), "ann@wolkenkuckucksheim.example", "Zaubermeister");
  }
}
