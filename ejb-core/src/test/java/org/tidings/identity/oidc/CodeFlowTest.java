package org.tidings.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.tidings.account.ExternalIdentity;
import org.tidings.testing.memory.TestClock;
import org.tidings.testing.oidc.Misbehaviour;
import org.tidings.testing.oidc.MockPerson;

/** The flow against a provider on the wire, which then misbehaves in every way that it can. */
class CodeFlowTest {

  private final TestClock clock = new TestClock(now());
  private final OidcWorld world = new OidcWorld(clock);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void proves_who_came_back() {
    SignInAttempt attempt = world.begin();

    ProvenPerson person = world.flow.finish(attempt, world.visit(attempt));

    assertThat(person.identity()).isEqualTo(new ExternalIdentity(world.issuer.issuer(), "17"));
    assertThat(person.verifiedEmail()).hasToString("Optional[ann@example.org]");
    assertThat(person.timeZone()).hasToString("Europe/Lisbon");
  }

  @Test
  void an_address_that_the_provider_did_not_verify_counts_as_none() {
    world.issuer.signsIn(new MockPerson("18", "bob@example.org", false, "Bob"));
    SignInAttempt attempt = world.begin();

    assertThat(world.flow.finish(attempt, world.visit(attempt)).verifiedEmail()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Misbehaviour.class, mode = Mode.EXCLUDE, names = "NONE")
  void refuses(Misbehaviour wrong) {
    world.issuer.misbehave(wrong);

    OidcRefusedException refused = catchThrowableOfType(OidcRefusedException.class, this::signIn);

    assertThat(refused).as("refusal").isNotNull();
    assertThat(refused.refusal().code()).as(refused.getMessage()).isEqualTo(wrong.refusal());
    assertThat(world.issuer.secrets()).noneMatch(refused.getMessage()::contains);
  }

  @Test
  void keys_that_nobody_knows_do_not_count_as_a_provider_that_is_away() {
    world.issuer.misbehave(Misbehaviour.KEY_ID_UNKNOWN);

    for (int i = 0; i < 5; i++) {
      SignInAttempt attempt = world.begin();
      assertThat(refusal(attempt, world.visit(attempt))).isEqualTo(Refusal.UNPROVEN);
    }
  }

  @Test
  void refuses_an_answer_that_was_used_before() {
    SignInAttempt attempt = world.begin();
    Map<String, List<String>> answer = world.visit(attempt);
    world.flow.finish(attempt, answer);

    assertThat(refusal(attempt, answer)).isEqualTo(Refusal.UNPROVEN);
  }

  @Test
  void refuses_the_answer_to_another_attempt() {
    Map<String, List<String>> answer = world.visit(world.begin());

    assertThat(refusal(world.begin(), answer)).isEqualTo(Refusal.UNPROVEN);
  }

  @Test
  void refuses_an_answer_after_ten_minutes() {
    SignInAttempt attempt = world.begin();
    Map<String, List<String>> answer = world.visit(attempt);
    clock.advance(SignInAttempt.LIFE);

    assertThat(refusal(attempt, answer)).isEqualTo(Refusal.NOT_BEGUN);
  }

  @Test
  void every_attempt_has_secrets_of_its_own_and_the_verifier_stays_here() {
    SignInAttempt one = world.begin();
    SignInAttempt other = world.begin();

    assertThat(one.state()).isNotEqualTo(other.state());
    assertThat(one.nonce()).isNotEqualTo(other.nonce());
    assertThat(one.verifier()).isNotEqualTo(other.verifier());
    assertThat(world.flow.address(one).toString())
        .contains("code_challenge_method=S256", one.state(), one.nonce())
        .doesNotContain(one.verifier());
    assertThat(one.toString()).doesNotContain(one.state(), one.nonce(), one.verifier());
  }

  private ProvenPerson signIn() {
    SignInAttempt attempt = world.begin();
    return world.flow.finish(attempt, world.visit(attempt));
  }

  private Refusal refusal(SignInAttempt attempt, Map<String, List<String>> answer) {
    return catchThrowableOfType(
            OidcRefusedException.class, () -> world.flow.finish(attempt, answer))
        .refusal();
  }

  /** The provider lives in our time. */
  private static Instant now() {
    return Clock.systemUTC().instant();
  }
}
