package org.tidings.identity.sso;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.account.Role;
import org.tidings.account.SsoConfiguration;
import org.tidings.identity.oidc.OidcRefusedException;
import org.tidings.identity.oidc.Provider;
import org.tidings.problem.ConflictException;
import org.tidings.problem.ForbiddenException;
import org.tidings.problem.InvalidInputException;
import org.tidings.secrets.Secret;
import org.tidings.testing.oidc.Misbehaviour;
import org.tidings.testing.oidc.MockIssuer;

class SsoDeskTest {

  private final SsoWorld sso = new SsoWorld();

  @AfterEach
  void close() {
    sso.close();
  }

  @Test
  void an_owner_saves_a_provider_that_answers_and_gets_the_links() {
    SsoView saved = sso.save();

    assertThat(saved.issuer()).contains(sso.issuer.issuer());
    assertThat(saved.signInUrl().orElseThrow()).matches("https://tidings.example/sso/[\\w-]{43}");
    assertThat(saved.redirectUrl()).contains(saved.signInUrl().orElseThrow() + "/callback");
    assertThat(sso.world.audit.actions()).containsExactly("sso.configured");
    Provider provider = sso.in(sso.store::provider);
    assertThat(provider.clientSecret().map(Secret::reveal)).contains(MockIssuer.SECRET);
    assertThat(provider.audience()).as("its tokens open no API").isEmpty();
    assertThat(provider.chosen()).isPresent();
  }

  @Test
  void the_secret_is_stored_encrypted_and_opens_after_the_owner_who_saved_it_has_left() {
    sso.save();
    SsoConfiguration stored = sso.world.ssoConfigurations.find().orElseThrow();
    assertThat(new String(stored.clientSecret(), UTF_8)).doesNotContain(MockIssuer.SECRET);

    sso.world.accounts.remove(sso.world.ann);
    sso.world.clock.advance(Duration.ofHours(1)); // no cache knows any key

    assertThat(sso.in(sso.store::provider).clientSecret().map(Secret::reveal))
        .contains(MockIssuer.SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/",
        "https://10.0.0.7/",
        "https://169.254.169.254/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://localhost/"
      })
  void an_issuer_on_a_private_address_is_refused(String issuer) {
    assertThatThrownBy(
            () -> sso.in(() -> sso.desk(sso.world.ann, "").save(SsoWorld.client(issuer))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The provider cannot be used")
        .hasMessageMatching(".*This host is not on the public internet.*");
    assertThat(sso.world.ssoConfigurations.find()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://id.example.org/", "id.example.org", "ftp://id.example.org", ""})
  void an_issuer_that_can_be_read_on_the_way_is_refused_before_it_is_asked(String issuer) {
    assertThatThrownBy(() -> SsoWorld.client(issuer))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("https://");
  }

  @ParameterizedTest
  @EnumSource(value = Misbehaviour.class, mode = Mode.MATCH_ALL, names = "(DISCOVERY|KEYS)_.*")
  void a_provider_that_does_not_answer_as_it_should_is_not_saved(Misbehaviour wrong) {
    sso.issuer.misbehave(wrong);

    assertThatThrownBy(sso::save)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The provider cannot be used");
    assertThat(sso.world.ssoConfigurations.find()).isEmpty();
  }

  @Test
  void a_smaller_plan_saves_none_and_keeps_what_there_is_without_letting_anybody_in_by_it() {
    sso.save();
    sso.world.buy("pro");

    assertThatThrownBy(sso::save).isInstanceOf(ConflictException.class);
    assertThat(sso.in(sso.store::view).configured()).isTrue();
    assertThat(sso.in(sso.store::view).available()).isFalse();
    assertThatThrownBy(() -> sso.in(sso.store::provider))
        .isInstanceOf(OidcRefusedException.class)
        .hasMessageContaining("plan");
  }

  @Test
  void every_change_is_another_configuration_at_the_same_address_and_removing_it_ends_that() {
    SsoView first = sso.save();
    UUID version = sso.in(sso.store::provider).chosen().orElseThrow();

    assertThat(sso.save().signInUrl()).isEqualTo(first.signInUrl());
    assertThat(sso.in(sso.store::provider).chosen()).isPresent().isNotEqualTo(version);
    assertThat(sso.in(() -> sso.desk(sso.world.ann, "").remove()).configured()).isFalse();
    assertThat(sso.save().signInUrl()).isPresent().isNotEqualTo(first.signInUrl());
    assertThat(sso.world.audit.actions())
        .containsExactly("sso.configured", "sso.configured", "sso.removed", "sso.configured");
  }

  @Test
  void whoever_is_no_owner_any_more_when_it_comes_to_it_changes_nothing() {
    UUID adam = sso.world.admit(UUID.randomUUID(), "adam@example.org", Role.ADMIN);
    sso.save();

    assertThatThrownBy(
            () ->
                sso.in(
                    () -> sso.desk(adam, "127.0.0.0/8").save(SsoWorld.client(sso.issuer.issuer()))))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> sso.in(() -> sso.desk(adam, "").remove()))
        .isInstanceOf(ForbiddenException.class);
    assertThat(sso.in(sso.store::view).configured()).isTrue();
  }
}
