package org.tidings.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.account.Role;
import org.tidings.grant.Grant;
import org.tidings.ingest.TokenAnswer;
import org.tidings.problem.NotFoundException;
import org.tidings.testing.oauth.Dialect;
import org.tidings.testing.oauth.Trouble;

class ConsentFlowTest {

  private ConsentWorld at;

  @AfterEach
  void close() {
    if (at != null) {
      at.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void connects_an_account_as_each_provider_documents_it(Dialect dialect) {
    at = new ConsentWorld(dialect);

    Grant grant = at.connect();

    assertThat(at.outside.violations()).isEmpty();
    assertThat(grant.provider()).isEqualTo(at.code);
    assertThat(grant.userId()).isEqualTo(at.world.ann);
    TokenAnswer answer = at.fresh(grant);
    assertThat(answer)
        .isInstanceOfSatisfying(
            TokenAnswer.Granted.class,
            granted -> assertThat(at.outside.takes(granted.token().reveal())).isTrue());
    assertThat(at.outside.refreshes()).isZero();
    assertThat(at.world.audit.actions()).contains("grant.connected");
  }

  @ParameterizedTest
  @CsvSource({"GOOGLE,ann@example.org", "MICROSOFT,ann@example.org", "X,@ann", "LINKEDIN,"})
  void knows_whose_account_it_is_where_the_provider_says_so(Dialect dialect, String label) {
    at = new ConsentWorld(dialect);
    at.connect();

    assertThat(at.in(at.desk::list).get(0).account()).isEqualTo(Optional.ofNullable(label));
  }

  @Test
  void asks_linkedin_who_it_is_when_the_operator_s_application_may() {
    at =
        new ConsentWorld(
            Dialect.LINKEDIN,
            Map.of("tidings.linkedin.scopes", "openid email r_organization_social"));
    at.connect();

    assertThat(at.in(at.desk::list).get(0).account()).contains("ann@example.org");
  }

  @ParameterizedTest
  @CsvSource({
    "STATE_WRONG,UNPROVEN",
    "ISSUER_WRONG,UNPROVEN",
    "CODE_TWICE,UNPROVEN",
    "CODE_MISSING,UNPROVEN",
    "GRANT_REFUSED,CODE_REFUSED",
    "CLIENT_REFUSED,MISCONFIGURED",
    "FAILS,UNREACHABLE",
    "TOO_MANY,UNREACHABLE",
    "NEVER_ENDS,UNREACHABLE",
    "A_PAGE,UNREACHABLE",
    "ANSWER_LOST,UNREACHABLE",
    "NO_REFRESH_TOKEN,NOT_LASTING",
    "FEWER_SCOPES,TOO_LITTLE"
  })
  void connects_nothing_when_something_is_wrong(Trouble trouble, ConsentRefusal refusal) {
    at = new ConsentWorld(Dialect.GOOGLE);
    ConsentFlow.Begun begun = at.begin(Optional.empty());
    at.outside.misbehave(trouble);

    Map<String, List<String>> answer = at.visit(begun, "allow");

    assertThat(refusalOf(begun.attempt(), answer)).isEqualTo(refusal);
    assertThat(at.world.grants.ofUser(at.world.ann)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void takes_a_no_for_a_no(Dialect dialect) {
    at = new ConsentWorld(dialect);
    ConsentFlow.Begun begun = at.begin(Optional.empty());

    assertThat(refusalOf(begun.attempt(), at.visit(begun, "deny")))
        .isEqualTo(ConsentRefusal.DENIED);
  }

  @ParameterizedTest
  @EnumSource
  void a_code_is_good_once(Dialect dialect) {
    at = new ConsentWorld(dialect);
    ConsentFlow.Begun begun = at.begin(Optional.empty());
    Map<String, List<String>> answer = at.visit(begun, "allow");
    at.finish(begun.attempt(), answer);

    assertThat(refusalOf(begun.attempt(), answer)).isEqualTo(ConsentRefusal.CODE_REFUSED);
  }

  @Test
  void a_code_of_x_that_is_older_than_30_seconds_is_said_to_be_too_old() {
    at = new ConsentWorld(Dialect.X);
    ConsentFlow.Begun begun = at.begin(Optional.empty());
    Map<String, List<String>> answer = at.visit(begun, "allow");
    at.world.clock.advance(Duration.ofSeconds(31));

    assertThat(refusalOf(begun.attempt(), answer)).isEqualTo(ConsentRefusal.CODE_REFUSED);
  }

  @Test
  void an_answer_is_for_who_began_it_in_time_and_at_this_provider() {
    at = new ConsentWorld(Dialect.X, Map.of("tidings.google.client-id", "another"));
    ConsentFlow.Begun begun = at.begin(Optional.empty());
    Map<String, List<String>> answer = at.visit(begun, "allow");

    UUID bob = at.world.admit(UUID.randomUUID(), "bob@example.org", Role.MEMBER);
    ConsentRefusedException foreign =
        assertThrows(
            ConsentRefusedException.class,
            () -> at.flowOf(bob).finish("x", begun.attempt(), answer));
    assertThat(foreign.refusal()).isEqualTo(ConsentRefusal.NOT_BEGUN);
    ConsentRefusedException mixed =
        assertThrows(
            ConsentRefusedException.class, () -> at.flow.finish("google", begun.attempt(), answer));
    assertThat(mixed.refusal()).isEqualTo(ConsentRefusal.UNPROVEN);
    at.world.clock.advance(ConsentAttempt.LIFE);
    assertThat(refusalOf(begun.attempt(), answer)).isEqualTo(ConsentRefusal.NOT_BEGUN);
  }

  @Test
  void the_same_account_again_is_the_same_grant() {
    at = new ConsentWorld(Dialect.GOOGLE);
    Grant first = at.connect();

    Grant again = at.connect();
    Grant renewed = at.connect(Optional.of(first.id()));

    assertThat(again.id()).isEqualTo(first.id()).isEqualTo(renewed.id());
    assertThat(at.world.audit.actions()).contains("grant.renewed");
    at.outside.isVisitedBy("bob");
    assertThat(at.connect().id()).isNotEqualTo(first.id());
  }

  @Test
  void an_account_is_not_renewed_with_another_one() {
    at = new ConsentWorld(Dialect.X);
    Grant grant = at.connect();
    at.outside.isVisitedBy("bob");
    ConsentFlow.Begun begun = at.begin(Optional.of(grant.id()));

    assertThat(refusalOf(begun.attempt(), at.visit(begun, "allow")))
        .isEqualTo(ConsentRefusal.OTHER_ACCOUNT);
  }

  @Test
  void nobody_renews_what_is_not_his() {
    at = new ConsentWorld(Dialect.X);
    Grant grant = at.connect();
    ConsentFlow bobs = at.flowOf(at.world.admit(UUID.randomUUID(), "bob@example.org", Role.MEMBER));

    assertThatThrownBy(() -> at.in(() -> bobs.begin("x", Optional.of(grant.id()))))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_renewal_without_a_refresh_token_keeps_the_one_that_is_good() {
    at = new ConsentWorld(Dialect.GOOGLE);
    Grant grant = at.connect();
    at.outside.misbehave(Trouble.NO_REFRESH_TOKEN);

    at.connect(Optional.of(grant.id()));

    assertThat(at.in(() -> at.vault.tokens(grant)).refresh()).isPresent();
  }

  @Test
  void a_provider_without_a_client_id_is_not_offered() {
    at = new ConsentWorld(Dialect.X);

    ConsentRefusedException refused =
        assertThrows(
            ConsentRefusedException.class,
            () -> at.in(() -> at.flow.begin("google", Optional.empty())));
    assertThat(refused.refusal()).isEqualTo(ConsentRefusal.NOT_OFFERED);
    assertThat(at.providers.cards())
        .filteredOn(ProviderCard::offered)
        .extracting(ProviderCard::code)
        .containsExactly("x");
  }

  @Test
  void people_go_to_the_real_providers_unless_the_operator_says_otherwise() {
    at = new ConsentWorld(Dialect.X, Map.of("tidings.microsoft.client-id", "ours"));

    URI address = at.in(() -> at.flow.begin("microsoft", Optional.empty())).address();

    assertThat(address).hasScheme("https").hasHost("login.microsoftonline.com");
    assertThat(address.getRawQuery())
        .contains("scope=openid%20email%20offline_access%20https%3A%2F%2Foutlook.office.com");
  }

  private ConsentRefusal refusalOf(ConsentAttempt attempt, Map<String, List<String>> answer) {
    return assertThrows(ConsentRefusedException.class, () -> at.finish(attempt, answer)).refusal();
  }
}
