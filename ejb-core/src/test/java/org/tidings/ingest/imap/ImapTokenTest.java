package org.tidings.ingest.imap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.Throttled;
import org.tidings.ingest.PollOutcome.TokenRefused;
import org.tidings.ingest.PollOutcome.Unreachable;
import org.tidings.ingest.SettingProblem;
import org.tidings.ingest.SourceAccess;
import org.tidings.secrets.Secret;
import org.tidings.source.SourceCursor;
import org.tidings.testing.mail.ScriptedImapServer;
import org.tidings.testing.mail.ScriptedImapServer.Script;
import org.tidings.testing.mail.TestAuthority;

/** Signing in with the token of a connected account, as Google and Microsoft want it. */
class ImapTokenTest {

  private static final String USER = "ann@example.org";
  private static final String TOKEN = "ya29.token-7";

  private static final String WHY =
      encoded("{\"status\":\"401\",\"schemes\":\"Bearer\",\"scope\":\"https://mail.google.com/\"}");

  private static final FetchLimits LIMITS =
      new FetchLimits(10, 1 << 20, Duration.ofMinutes(1), Duration.ofMinutes(1));

  @TempDir static Path directory;

  private static TestAuthority authority;
  private static ImapConnector connector;

  private List<String> commands = List.of();

  @BeforeAll
  static void makeAuthority() throws IOException {
    authority = TestAuthority.create(directory);
    connector = ImapFixture.connector(authority.caFile());
  }

  @Test
  void sends_the_token_with_the_command_where_the_server_takes_it() throws Exception {
    Script empty = emptyMailbox();
    Script server =
        command -> command.startsWith("AUTHENTICATE") ? "TAG OK in" : empty.answer(command);

    assertThat(fetch("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] hi", server))
        .isInstanceOf(Fetched.class);
    assertThat(commands.get(0)).isEqualTo("AUTHENTICATE XOAUTH2 " + bearer());
    assertThat(commands).noneMatch(command -> command.startsWith("LOGIN"));
  }

  @Test
  void asks_what_the_server_takes_and_waits_for_its_invitation() throws Exception {
    Script empty = emptyMailbox();
    Script server =
        command -> {
          if (command.equals("CAPABILITY")) {
            return "* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\r\nTAG OK done";
          }
          if (command.equals("AUTHENTICATE XOAUTH2")) {
            return "+ ";
          }
          return command.equals(bearer()) ? "TAG OK in" : empty.answer(command);
        };

    assertThat(fetch("* OK hi", server)).isInstanceOf(Fetched.class);
    assertThat(commands).startsWith("CAPABILITY", "AUTHENTICATE XOAUTH2", bearer());
  }

  @Test
  void answers_the_reason_of_a_refusal_with_an_empty_line_and_asks_to_connect_again()
      throws Exception {
    PollOutcome outcome =
        refusing(command -> command.isEmpty() ? "TAG NO Invalid credentials" : "+ " + WHY);

    assertThat(outcome)
        .isEqualTo(
            new TokenRefused(
                "localhost no longer accepts the connected account. Connect it again."));
    assertThat(commands).containsExactly("AUTHENTICATE XOAUTH2 " + bearer(), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TAG NO AUTHENTICATE failed.",
        "TAG NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)",
        "TAG BAD Invalid SASL argument"
      })
  void is_refused_however_the_server_says_no_and_never_repeats_the_token(String answer)
      throws Exception {
    PollOutcome outcome = refusing(command -> answer + " " + bearer() + TOKEN);

    assertThat(outcome).isInstanceOf(TokenRefused.class);
    assertThat(outcome.toString()).contains("Connect it again").doesNotContain(TOKEN, bearer());
  }

  @Test
  void says_to_switch_imap_on_where_the_account_is_known_and_the_mailbox_closed() throws Exception {
    PollOutcome outcome = refusing(command -> "TAG BAD User is authenticated but not connected.");

    assertThat(outcome.toString()).startsWith("Refused").contains("Switch IMAP on there");
  }

  @Test
  void takes_a_server_that_is_busy_or_down_for_that() throws Exception {
    assertThat(refusing(command -> "TAG NO [LIMIT] slow down")).isInstanceOf(Throttled.class);
    assertThat(refusing(command -> "TAG NO [UNAVAILABLE] later")).isInstanceOf(Unreachable.class);
    assertThat(refusing(command -> null)).isInstanceOf(Unreachable.class);
  }

  @Test
  void ends_at_the_deadline_where_the_server_never_stops_to_ask() throws Exception {
    FetchLimits brief = new FetchLimits(10, 1 << 20, Duration.ofSeconds(1), Duration.ofSeconds(1));
    Script asking = command -> "+ again";

    PollOutcome outcome = fetch("* OK [CAPABILITY SASL-IR] hi", asking, brief);

    assertThat(outcome).isInstanceOf(Unreachable.class);
  }

  @Test
  void tells_the_token_to_no_server_but_those_of_its_provider() throws Exception {
    SourceAccess elsewhere =
        new SourceAccess(
            Json.createObjectBuilder(ImapFixture.accessByToken(993, USER, TOKEN).settings())
                .add("host", "imap.example.org")
                .build(),
            Map.of("accessToken", new Secret(TOKEN)));

    assertThat(connector.check(elsewhere))
        .containsExactly(
            new SettingProblem("host", "With an account the mail server is localhost."));
    assertThat(connector.fetch(elsewhere, SourceCursor.START, LIMITS)).isInstanceOf(Refused.class);
  }

  @Test
  void wants_a_password_or_an_account() {
    JsonObject settings = ImapFixture.accessByToken(993, USER, TOKEN).settings();

    assertThat(connector.check(new SourceAccess(settings, Map.of())))
        .extracting(SettingProblem::setting)
        .containsExactly("password");
    JsonObject byAccount =
        Json.createObjectBuilder(settings)
            .add("account", "0d0d3a56-8a53-4b8f-9c55-6d1f6f0f7a11")
            .build();
    assertThat(connector.check(new SourceAccess(byAccount, Map.of()))).isEmpty();
  }

  private PollOutcome refusing(Script script) throws Exception {
    return fetch("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] hi", script);
  }

  private PollOutcome fetch(String greeting, Script script) throws Exception {
    return fetch(greeting, script, LIMITS);
  }

  private PollOutcome fetch(String greeting, Script script, FetchLimits limits) throws Exception {
    try (ScriptedImapServer server = new ScriptedImapServer(authority, greeting, script)) {
      PollOutcome outcome =
          connector.fetch(
              ImapFixture.accessByToken(server.port(), USER, TOKEN), SourceCursor.START, limits);
      commands = List.copyOf(server.commands());
      return outcome;
    }
  }

  private static Script emptyMailbox() {
    return command ->
        command.startsWith("EXAMINE")
            ? "* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 1] next\r\nTAG OK [READ-ONLY] done"
            : "TAG OK done";
  }

  private static String bearer() {
    return encoded("user=" + USER + "\1auth=Bearer " + TOKEN + "\1\1");
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
