package org.tidings.ingest.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.tidings.ingest.imap.TestMailbox.subjects;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.SourceAccess;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceKey;
import org.tidings.tenant.TenantId;
import org.tidings.testing.mail.DovecotServer;
import org.tidings.testing.mail.Faults;
import org.tidings.testing.mail.TcpProxy;
import org.tidings.testing.mail.TestMail;
import org.tidings.testing.memory.TestClock;

/** Connections to a real Dovecot that are kept between fetches. */
class HeldMailboxIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final FetchLimits SHORT =
      new FetchLimits(200, 1 << 20, Duration.ofMillis(800), Duration.ofSeconds(8));

  @AutoClose private static final DovecotServer DOVECOT = DovecotServer.start();

  private final TestMailbox mailbox = new TestMailbox(DOVECOT);
  private final ImapConnector connector = mailbox.connector();
  private final SourceKey source = new SourceKey(TenantId.random(), UUID.randomUUID());

  private TcpProxy proxy;
  private SourceCursor cursor = SourceCursor.START;

  @BeforeEach
  void connect() throws IOException {
    proxy = new TcpProxy(DOVECOT.imapsPort(), Faults.none());
    mailbox.add("First");
    assertThat(subjects(poll())).containsExactly("First");
  }

  @AfterEach
  void end() throws IOException {
    connector.drop(source);
    proxy.close();
  }

  @Test
  void two_turns_bring_a_new_mail_over_a_connection_that_was_kept() throws IOException {
    mailbox.add("Second");
    awaitWord();
    int before = proxy.turns();

    assertThat(subjects(poll())).containsExactly("Second");
    assertThat(proxy.turns() - before).as("SEARCH with FETCH, and IDLE").isLessThanOrEqualTo(2);
    assertThat(proxy.opened()).isEqualTo(1);
  }

  @Test
  void one_turn_finds_that_there_is_nothing_new() {
    int before = proxy.turns();

    for (int i = 0; i < 5; i++) {
      assertThat(poll().items()).isEmpty();
    }

    assertThat(proxy.turns() - before)
        .as("NOOP with IDLE, and the IDLE before")
        .isLessThanOrEqualTo(5 + 1);
  }

  @Test
  void tells_over_a_connection_that_was_kept_which_mails_were_read_since() throws IOException {
    mailbox.inbox().read(0);
    int before = proxy.turns();
    List<String> read = new ArrayList<>();
    AtomicInteger polls = new AtomicInteger();

    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          while (read.isEmpty()) {
            read.addAll(poll().read());
            polls.incrementAndGet();
          }
        });

    assertThat(read).hasSize(1);
    assertThat(proxy.turns() - before).isLessThanOrEqualTo(turnsOf(polls.get()));
    assertThat(poll().read()).isEmpty();
  }

  /** Two each, and the IDLE of the poll before them, which may come late. */
  private static int turnsOf(int polls) {
    return 2 * polls + 1;
  }

  @Test
  void hears_of_an_arrival_once_and_only_of_that() throws IOException {
    assertThat(connector.listen()).isEmpty();

    mailbox.add("Second");
    awaitWord();

    assertThat(connector.listen()).isEmpty();
    assertThat(subjects(poll())).containsExactly("Second");
    assertThat(connector.listen()).isEmpty();
  }

  @Test
  void says_again_after_a_minute_what_nobody_came_for() throws IOException {
    TestClock clock = new TestClock(Instant.now());
    ImapConnector watched = ImapFixture.connector(DOVECOT.caFile(), clock);
    watched.fetchHolding(source, access(), cursor, FetchLimits.DEFAULT);
    mailbox.add("Second");
    awaitWord(watched);

    clock.advance(Duration.ofSeconds(59));
    assertThat(watched.listen()).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(watched.listen()).containsExactly(source);
    watched.drop(source);
  }

  @Test
  void brings_again_what_nobody_stored() throws IOException {
    SourceCursor before = cursor;
    mailbox.add("Second");
    assertThat(subjects(poll())).containsExactly("Second");

    cursor = before;

    assertThat(subjects(poll())).containsExactly("Second");
    assertThat(poll().items()).isEmpty();
  }

  @Test
  void brings_the_rest_of_what_was_too_much_at_once() throws IOException {
    for (int i = 0; i < 5; i++) {
      mailbox.add("New " + i);
    }
    FetchLimits two = TestMailbox.limits(2, 1 << 20);

    assertThat(subjects(poll(access(), two))).containsExactly("New 0", "New 1");
    assertThat(subjects(poll(access(), two))).containsExactly("New 2", "New 3");
    assertThat(subjects(poll(access(), two))).containsExactly("New 4");
    assertThat(proxy.opened()).isEqualTo(1);
  }

  @Test
  void finds_a_mail_beyond_a_gap_in_the_numbers() throws IOException {
    for (int i = 0; i < 70; i++) {
      mailbox.add("Gone " + i);
    }
    mailbox.fetch(SourceCursor.START); // gives them their numbers
    mailbox.inbox().removeAll();
    mailbox.add("Second");

    assertThat(subjects(poll())).containsExactly("Second");
  }

  @Test
  void watches_the_first_folder_and_reads_them_all() throws IOException {
    SourceAccess two = ImapFixture.access(proxy.port(), mailbox.user(), "INBOX", "Lists");
    mailbox.deliver("Lists", TestMail.plain("On a list", "Text"));
    assertThat(subjects(poll(two, FetchLimits.DEFAULT))).containsExactly("On a list");

    mailbox.add("Second");
    awaitWord();
    mailbox.deliver("Lists", TestMail.plain("Again", "Text"));

    assertThat(subjects(poll(two, FetchLimits.DEFAULT)))
        .containsExactlyInAnyOrder("Second", "Again");
    assertThat(proxy.opened()).isEqualTo(1);
  }

  @Test
  void a_connection_that_was_cut_is_replaced_within_the_same_poll() throws IOException {
    proxy.cut();
    mailbox.add("Second");

    assertThat(subjects(poll())).containsExactly("Second");
    assertThat(proxy.opened()).isEqualTo(2);
    assertThat(connector.holds(source)).isTrue();
  }

  @Test
  void a_connection_that_has_died_without_a_word_is_replaced_within_the_same_poll()
      throws IOException {
    proxy.fallSilent();
    mailbox.add("Second");

    assertThat(subjects(poll(access(), SHORT))).containsExactly("Second");
    assertThat(proxy.opened()).isEqualTo(2);
  }

  @Test
  void another_password_ends_the_connection_and_is_refused() {
    SourceAccess wrong =
        ImapFixture.access("localhost", proxy.port(), mailbox.user(), "implicit", "wrong");

    assertThat(connector.fetchHolding(source, wrong, cursor, SHORT))
        .isInstanceOf(PollOutcome.Refused.class);
    assertThat(connector.holds(source)).isFalse();
    awaitOpen(0);
  }

  @Test
  void one_mailbox_gets_one_connection_however_many_sources_watch_it() {
    SourceKey second = new SourceKey(TenantId.random(), UUID.randomUUID());

    assertThat(connector.mayHold(second, access())).isFalse();
    assertThat(connector.fetchHolding(second, access(), cursor, SHORT)).isInstanceOf(Fetched.class);
    assertThat(connector.held()).containsExactly(source);
    awaitOpen(1);
  }

  @Test
  void a_source_that_goes_leaves_no_connection_behind() {
    connector.drop(source);

    assertThat(connector.held()).isEmpty();
    awaitOpen(0);
  }

  /** Complaint 24 of n8n's users: 1400, 21146, 35789, 36075, 36388, 38721. */
  @Test
  void n8n_24_the_trigger_does_not_stop_silently_while_it_is_active() throws IOException {
    for (int death = 1; death <= 5; death++) {
      if (death % 2 == 0) {
        proxy.cut();
      } else {
        proxy.fallSilent();
      }
      String subject = "After death " + death;
      mailbox.add(subject);

      assertThat(subjects(poll(access(), SHORT))).containsExactly(subject);
      mailbox.add(subject + ", heard");
      awaitWord();
      assertThat(subjects(poll(access(), SHORT))).containsExactly(subject + ", heard");
    }
  }

  /** Complaint 25 of n8n's users: 30179, 30275. */
  @Test
  void n8n_25_no_connection_leaks_and_each_mail_comes_once() throws IOException {
    for (int poll = 1; poll <= 13; poll++) {
      proxy.cut(); // the forced reconnect that left one socket behind each time
      mailbox.add("Mail " + poll);

      assertThat(subjects(poll())).containsExactly("Mail " + poll);
      awaitOpen(1);
    }
    assertThat(poll().items()).isEmpty();
    assertThat(connector.held()).isEqualTo(Set.of(source));
  }

  private Fetched poll() {
    return poll(access(), FetchLimits.DEFAULT);
  }

  private Fetched poll(SourceAccess access, FetchLimits limits) {
    PollOutcome outcome = connector.fetchHolding(source, access, cursor, limits);
    assertThat(outcome).isInstanceOf(Fetched.class);
    cursor = ((Fetched) outcome).next();
    return (Fetched) outcome;
  }

  private SourceAccess access() {
    return ImapFixture.access(proxy.port(), mailbox.user());
  }

  private void awaitWord() {
    awaitWord(connector);
  }

  private void awaitWord(ImapConnector listening) {
    await(() -> listening.listen().equals(Set.of(source)));
  }

  private void awaitOpen(int connections) {
    await(() -> proxy.open() == connections);
  }

  private static void await(BooleanSupplier met) {
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          while (!met.getAsBoolean()) {
            Thread.onSpinWait();
          }
        });
  }
}
