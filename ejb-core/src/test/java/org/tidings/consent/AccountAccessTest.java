package org.tidings.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidings.grant.Grant;
import org.tidings.grant.GrantState;
import org.tidings.ingest.AccountAccess;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SettingKind;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnector;
import org.tidings.json.JsonText;
import org.tidings.problem.InvalidInputException;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;
import org.tidings.testing.oauth.Dialect;
import org.tidings.testing.oauth.Trouble;

class AccountAccessTest {

  private static final PollOutcome NOTHING_NEW =
      new PollOutcome.Fetched(List.of(), List.of(), SourceCursor.START, false);

  private final ConsentWorld at = new ConsentWorld(Dialect.X);
  private final AccountAccess accounts =
      new AccountAccess(at.tokens, new OwnGrants(at.world.grants));
  private final Grant grant = at.connect();
  private final List<String> shown = new ArrayList<>();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void a_poll_gets_a_token_that_the_provider_takes() {
    PollOutcome outcome = poll(at.outside::takes);

    assertThat(outcome).isEqualTo(NOTHING_NEW);
    assertThat(shown).hasSize(1);
    assertThat(at.outside.refreshes()).isZero();
  }

  @Test
  void a_token_that_is_refused_is_replaced_once() {
    List<String> refused = new ArrayList<>();

    PollOutcome outcome = poll(token -> !refused.isEmpty() || !refused.add(token));

    assertThat(outcome).isEqualTo(NOTHING_NEW);
    assertThat(shown).hasSize(2).doesNotHaveDuplicates();
    assertThat(at.outside.refreshes()).isEqualTo(1);
  }

  @Test
  void an_account_whose_new_token_is_refused_too_waits_for_its_owner() {
    PollOutcome outcome = poll(token -> false);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            PollOutcome.Refused.class,
            refused -> assertThat(refused.message()).contains("Connect the account again"));
    assertThat(grant.state()).isEqualTo(GrantState.NEEDS_OWNER);
    int asked = shown.size();
    poll(at.outside::takes);
    assertThat(shown).as("nobody is asked from now on").hasSize(asked);
  }

  @Test
  void nothing_is_asked_while_there_is_no_token_to_ask_with() {
    at.world.clock.advance(Duration.ofHours(3));
    at.outside.misbehave(Trouble.FAILS);

    assertThat(poll(token -> true)).isInstanceOf(PollOutcome.Unreachable.class);
    assertThat(shown).isEmpty();
  }

  @Test
  void nobody_reads_with_somebody_else_s_account() {
    PollOutcome outcome = poll(UUID.randomUUID(), token -> true);

    assertThat(outcome).isInstanceOf(PollOutcome.Refused.class);
    assertThat(shown).isEmpty();
  }

  @Test
  void settings_name_an_account_of_one_s_own_at_the_right_provider_or_are_refused() {
    Reader reader = new Reader("x");
    in(() -> accounts.requireOwn(reader, at.world.ann, access(grant.id().toString())));

    for (String wrong : List.of(UUID.randomUUID().toString(), "mine")) {
      assertThatThrownBy(() -> in(() -> accounts.requireOwn(reader, at.world.ann, access(wrong))))
          .isInstanceOf(InvalidInputException.class);
    }
    assertThatThrownBy(
            () ->
                in(
                    () ->
                        accounts.requireOwn(
                            reader, UUID.randomUUID(), access(grant.id().toString()))))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () ->
                in(
                    () ->
                        accounts.requireOwn(
                            new Reader("google"), at.world.ann, access(grant.id().toString()))))
        .isInstanceOf(InvalidInputException.class);
  }

  private PollOutcome poll(Predicate<String> takes) {
    return poll(at.world.ann, takes);
  }

  private PollOutcome poll(UUID owner, Predicate<String> takes) {
    return at.in(
        () ->
            accounts.ask(
                new Reader("x"), owner, access(grant.id().toString()), one -> answer(one, takes)));
  }

  private PollOutcome answer(SourceAccess access, Predicate<String> takes) {
    String token =
        Optional.ofNullable(access.secrets().get(SourceAccess.ACCESS_TOKEN)).orElseThrow().reveal();
    shown.add(token);
    return takes.test(token) ? NOTHING_NEW : new PollOutcome.TokenRefused("Refused");
  }

  private void in(Runnable work) {
    at.in(
        () -> {
          work.run();
          return null;
        });
  }

  private static SourceAccess access(String account) {
    JsonObject settings = JsonText.object().add("account", account).build();
    return new SourceAccess(settings, Map.of());
  }

  /** Reads with an account of a provider. */
  private record Reader(String provider) implements SourceConnector {
    @Override
    public SourceType type() {
      return new SourceType("reader");
    }

    @Override
    public ContractCard card() {
      return new ContractCard("Reader", "Reads.", List.of(), List.of(), "", "", "");
    }

    @Override
    public List<Setting> settings() {
      return List.of(
          Setting.of(
              "account", new SettingKind.Account(List.of(provider)), "Account", "Choose another."));
    }

    @Override
    public PollOutcome fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits) {
      throw new UnsupportedOperationException("asked by the test itself");
    }

    @Override
    public PollOutcome test(SourceAccess access) {
      throw new UnsupportedOperationException("asked by the test itself");
    }
  }
}
