package org.tidings.ingest.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.Throttled;
import org.tidings.ingest.PollOutcome.Unreachable;
import org.tidings.source.SourceCursor;
import org.tidings.testing.mail.ScriptedImapServer;
import org.tidings.testing.mail.ScriptedImapServer.Script;
import org.tidings.testing.mail.TestAuthority;

/** What the connector makes of servers that answer in ways a Dovecot never would. */
class ImapOutcomesTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private static final FetchLimits LIMITS =
      new FetchLimits(10, 1 << 20, Duration.ofMinutes(1), Duration.ofMinutes(1));

  @TempDir static Path directory;

  private static TestAuthority authority;
  private static ImapConnector connector;

  private final List<ScriptedImapServer> servers = new ArrayList<>();

  @BeforeAll
  static void makeAuthority() throws IOException {
    authority = TestAuthority.create(directory);
    connector = ImapFixture.connector(authority.caFile(), Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @AfterEach
  void stop() throws IOException {
    for (ScriptedImapServer server : servers) {
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TAG NO [LIMIT] slow down",
        "TAG NO [OVERQUOTA] later",
        "TAG NO [ALERT] Too many simultaneous connections. (Failure)",
        "* BYE Too many connections from your IP"
      })
  void comes_back_later_when_asked_to(String answer) throws Exception {
    PollOutcome outcome = fetch(command -> answer);

    assertThat(outcome).isInstanceOf(Throttled.class);
    assertThat(((Throttled) outcome).retryAfter()).isEqualTo(Duration.ofMinutes(15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TAG NO [AUTHENTICATIONFAILED] Invalid credentials",
        "TAG NO Login failed: Correct-Horse-7",
        "TAG BAD User is authenticated but not connected.",
        "TAG NO [ALERT] Application-specific password required"
      })
  void is_refused_when_the_sign_in_fails_and_never_repeats_the_password(String answer)
      throws Exception {
    PollOutcome outcome = fetch(command -> answer);

    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(outcome.toString()).contains("Check user name and password").doesNotContain("Horse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TAG NO [UNAVAILABLE] Backend down", "* BYE Server shutting down", "{9999999999}"})
  void is_unreachable_when_the_server_is_not_well(String answer) throws Exception {
    PollOutcome outcome = fetch(command -> answer.startsWith("{") ? null : answer);

    assertThat(outcome).isInstanceOf(Unreachable.class);
  }

  @Test
  void makes_no_room_for_a_literal_that_is_only_announced() throws Exception {
    PollOutcome outcome = fetch(command -> "* 1 FETCH (BODY[] {2147483647}\r\nabc");

    assertThat(outcome).isEqualTo(new Unreachable("localhost ended the connection."));
  }

  @Test
  void takes_no_response_without_end() throws Exception {
    PollOutcome outcome = fetch(command -> "* ".repeat(9 << 20));

    assertThat(outcome).isEqualTo(new Unreachable("localhost ended the connection."));
  }

  @Test
  void lists_a_mail_that_the_server_cannot_read_and_reads_the_others() throws Exception {
    Fetched fetched = (Fetched) fetch(mailbox("2", 3, 4));

    assertThat(fetched.items()).extracting(FetchedItem::subject).containsExactly("1", "3");
    assertThat(fetched.unreadable())
        .singleElement()
        .matches(left -> left.reason().equals("The mail server cannot read it."))
        .matches(left -> left.externalId().equals("INBOX;UIDVALIDITY=7/;UID=2"));
    assertThat(fetched.next().value()).contains("\"lastUid\":3");
  }

  @Test
  void knows_which_of_the_mails_that_arrived_in_one_second_is_newer() throws Exception {
    Script mailbox = mailbox("none", 3, 4);
    Script oneSecond = command -> mailbox.answer(command).replaceAll("11:0.:00", "11:00:00");

    Fetched fetched = (Fetched) fetch(oneSecond);

    assertThat(fetched.items()).extracting(FetchedItem::subject).containsExactly("1", "2", "3");
    assertThat(fetched.items())
        .extracting(FetchedItem::occurredAt)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(at -> at.truncatedTo(ChronoUnit.SECONDS).equals(NOON.minusSeconds(3600)));
  }

  /** F-17: what a server says beside its answers, and dates that cannot be. */
  @Test
  void takes_each_mail_once_however_odd_the_servers_account_of_them_is() throws Exception {
    Script mailbox = mailbox("none", 3, 9);
    Script odd =
        command ->
            command.contains("BODY.PEEK")
                ? "* 1 FETCH (FLAGS (\\Seen))\r\n* 5 EXPUNGE\r\n* 4 EXISTS\r\n"
                    + mailbox
                        .answer(command)
                        .replace("20-Nov-2026 11:01", "01-Jan-1970 00:00")
                        .replace("20-Nov-2026 11:02", "31-Dec-2099 23:59")
                : mailbox.answer(command);

    Fetched fetched = (Fetched) fetch(odd);

    assertThat(fetched.items())
        .extracting(FetchedItem::subject)
        .containsExactlyInAnyOrder("1", "2", "3");
    assertThat(fetched.next().value()).contains("\"lastUid\":8");
    assertThat(((Fetched) fetch(odd, fetched.next())).items()).isEmpty();
  }

  @Test
  void asks_for_the_highest_uid_when_the_server_does_not_tell_the_next() throws Exception {
    Fetched fetched = (Fetched) fetch(mailbox("none", 3, -1));

    assertThat(fetched.items()).hasSize(3);
    assertThat(fetched.next().value()).contains("\"lastUid\":3");
  }

  @Test
  void begins_again_by_date_when_uids_fall_back_under_the_same_validity() throws Exception {
    SourceCursor cursor = ((Fetched) fetch(mailbox("none", 3, 4))).next();

    Fetched fetched = (Fetched) fetch(mailbox("none", 2, 3), cursor);

    assertThat(fetched.items()).extracting(FetchedItem::subject).containsExactly("1", "2");
  }

  @Test
  void keeps_what_it_has_when_the_connection_breaks_and_goes_on_there() throws Exception {
    Script whole = mailbox("none", 3, 4);
    Script breaking =
        command -> command.startsWith("EXAMINE \"Second") ? null : whole.answer(command);
    int port = serve(breaking);

    Fetched fetched =
        (Fetched)
            connector.fetch(
                ImapFixture.access(port, "ann", "INBOX", "Second one"), SourceCursor.START, LIMITS);

    assertThat(fetched.items()).hasSize(3);
    assertThat(fetched.more()).isTrue();
  }

  @Test
  void changes_nothing_by_any_command() throws Exception {
    fetch(mailbox("none", 3, 4));

    assertThat(servers.get(0).commands())
        .isNotEmpty()
        .allMatch(
            command ->
                command.matches("(LOGIN|EXAMINE|UID SEARCH|UID FETCH|LOGOUT)\\b.*")
                    && !command.contains("BODY["));
  }

  /** A mailbox of mails with the UIDs and subjects 1 to {@code mails}, one of them damaged. */
  private static Script mailbox(String damaged, int mails, long nextUid) {
    return command -> {
      if (command.startsWith("EXAMINE")) {
        String next = nextUid < 0 ? "" : "* OK [UIDNEXT " + nextUid + "] next\r\n";
        return "* OK [UIDVALIDITY 7] ok\r\n" + next + "TAG OK [READ-ONLY] done";
      }
      if (command.equals("UID SEARCH UID *")) {
        return "* SEARCH " + mails + "\r\nTAG OK done";
      }
      StringBuilder answer = new StringBuilder();
      StringBuilder uids = new StringBuilder("* SEARCH");
      for (int uid = 1; uid <= mails; uid++) {
        uids.append(" ").append(uid);
        if (asksFor(command, uid)) {
          if (command.contains("BODY.PEEK") && damaged.equals(Integer.toString(uid))) {
            return "TAG NO [SERVERBUG] cannot";
          }
          answer.append(mail(uid, command.contains("BODY.PEEK")));
        }
      }
      return command.startsWith("UID SEARCH") ? uids + "\r\nTAG OK done" : answer + "TAG OK done";
    };
  }

  private static boolean asksFor(String command, int uid) {
    if (!command.startsWith("UID FETCH")) {
      return false;
    }
    String set = command.split(" ", 4)[2];
    String[] ends = set.split(":", 2);
    int last = Integer.parseInt(ends[ends.length - 1]);
    return Integer.parseInt(ends[0]) <= uid && uid <= last;
  }

  private static String mail(int uid, boolean withBody) {
    String mail = "Subject: " + uid + "\r\n\r\nText\r\n";
    String body = " BODY[]<0> {" + mail.length() + "}\r\n" + mail;
    return "* %d FETCH (UID %d FLAGS () INTERNALDATE \"20-Nov-2026 11:0%d:00 +0000\"%s)\r\n"
        .formatted(uid, uid, uid, withBody ? body : "");
  }

  private PollOutcome fetch(Script script) throws Exception {
    return fetch(script, SourceCursor.START);
  }

  private PollOutcome fetch(Script script, SourceCursor cursor) throws Exception {
    return connector.fetch(ImapFixture.access(serve(script), "ann"), cursor, LIMITS);
  }

  private int serve(Script script) throws Exception {
    ScriptedImapServer server = new ScriptedImapServer(authority, "* OK ready", script);
    servers.add(server);
    return server.port();
  }
}
