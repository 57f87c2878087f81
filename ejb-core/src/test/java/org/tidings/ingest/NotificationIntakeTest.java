package org.tidings.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.json.JsonText;
import org.tidings.notification.Notification;
import org.tidings.queue.MessageKind;
import org.tidings.source.DueSource;
import org.tidings.source.Source;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceStatus;
import org.tidings.source.SyncState;
import org.tidings.source.UnreadableItemRow;
import org.tidings.testing.memory.Workspace;

class NotificationIntakeTest {

  private static final Duration INTERVAL = Duration.ofMinutes(5);

  private final Workspace world = new Workspace();
  private final NotificationIntake intake =
      new NotificationIntake(
          world.sources,
          new NewItems(
              world.sources,
              world.notifications,
              world.digests,
              new SourceConnectors(List.of()),
              world.contents),
          world.outgoing,
          new PollSettings(INTERVAL, Duration.ofMinutes(1), 1, 1),
          world.plan,
          world.clock);

  @Test
  void stores_what_is_new_with_its_content_encrypted() {
    record(fetched("17", item("m-1")));

    Notification stored = world.notifications.all().get(0);
    String subject =
        world.tenants.call(world.tenant, () -> world.contents.contentOf(stored).subject());
    assertThat(subject).isEqualTo("Subject of m-1");
    assertThat(new String(stored.content(), ISO_8859_1)).doesNotContain("Subject");
    assertThat(state().cursor()).isEqualTo(new SourceCursor("17"));
    assertThat(state().nextPollAt()).contains(Workspace.NOON.plus(INTERVAL));
  }

  @Test
  void stores_an_item_seen_twice_only_once() {
    record(fetched("17", item("m-1"), item("m-1")));
    record(fetched("18", item("m-1"), item("m-2")));

    assertThat(world.notifications.all())
        .extracting(Notification::externalId)
        .containsExactly("m-1", "m-2");
  }

  @Test
  void asks_for_summaries_in_messages_of_a_few_ids() {
    FetchedItem[] many =
        IntStream.range(0, 60).mapToObj(i -> item("m-" + i)).toArray(FetchedItem[]::new);

    record(fetched("60", many));

    assertThat(world.outbox.of(MessageKind.SUMMARIZE_NOTIFICATIONS))
        .extracting(message -> message.ids().size())
        .containsExactly(25, 25, 10);
  }

  @Test
  void does_not_take_our_own_mail_for_news() {
    record(fetched("17", item("m-1", Trait.OWN_MAIL)));

    assertThat(world.notifications.all()).isEmpty();
    assertThat(state().cursor()).isEqualTo(new SourceCursor("17"));
  }

  @Test
  void lists_what_could_not_be_read() {
    UnreadableItem broken = new UnreadableItem("m-9", "INBOX/9", "It is larger than 25 MB.");

    record(new Fetched(List.of(), List.of(broken), new SourceCursor("9"), false));

    assertThat(world.sources.unreadable(world.mailbox, 10))
        .extracting(UnreadableItemRow::externalId, UnreadableItemRow::reason)
        .containsExactly(tuple("m-9", "It is larger than 25 MB."));
  }

  @Test
  void an_item_that_was_read_before_a_digest_told_of_it_is_no_news_any_more() {
    record(fetched("17", item("m-1"), item("m-2")));
    String position = position(stored("m-1"));
    world.receive(UUID.randomUUID(), new byte[] {1}, "spoilt", Set.of());

    record(fetched("18").andRead(Set.of(position, "INBOX/none")));

    assertThat(stored("m-1").traits()).contains("READ");
    assertThat(stored("m-2").traits()).doesNotContain("READ");
  }

  private String position(Notification item) {
    return world.tenants.call(world.tenant, () -> world.contents.contentOf(item).position());
  }

  private Notification stored(String externalId) {
    return world.notifications.all().stream()
        .filter(item -> item.externalId().equals(externalId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_source_that_has_moved_is_asked_there_from_then_on_and_its_owner_sees_it() {
    JsonObject there = JsonText.object().add("url", "https://new.example/").build();

    record(fetched("17").from(new Move(JsonText.parse("{}"), there, "https://old.example/")));

    Source source = world.sources.find(world.mailbox).orElseThrow();
    assertThat(source.config()).isEqualTo(there.toString());
    assertThat(source.movedFrom()).contains("https://old.example/");
    assertThat(source.movedAt()).contains(world.clock.instant());
  }

  @Test
  void a_source_whose_owner_has_changed_it_meanwhile_is_left_where_he_wants_it() {
    JsonObject former = JsonText.object().add("url", "https://former.example/").build();

    record(fetched("17").from(new Move(former, JsonText.parse("{}"), "")));

    Source source = world.sources.find(world.mailbox).orElseThrow();
    assertThat(source.movedFrom()).isEmpty();
  }

  @Test
  void comes_back_at_once_when_the_source_has_more() {
    record(new Fetched(List.of(), List.of(), new SourceCursor("1"), true));

    assertThat(state().nextPollAt()).contains(Workspace.NOON);
  }

  @Test
  void sources_wait_a_minute_for_a_key_that_cannot_be_used_and_lose_nothing() {
    record(fetched("17", item("m-1")));

    DueSource due = new DueSource(world.tenant, world.mailbox, 0, false);
    world.tenants.run(world.tenant, () -> intake.awaitKey(List.of(due)));

    assertThat(state().cursor()).isEqualTo(new SourceCursor("17"));
    assertThat(waiting()).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(75));
    assertThat(state().lastError()).contains(NotificationIntake.NO_KEY);
    record(fetched("18", item("m-2")));
    assertThat(status()).isEqualTo(SourceStatus.ACTIVE);
    assertThat(world.notifications.all()).hasSize(2);
  }

  @Test
  void leaves_the_cursor_where_it_was_when_the_source_fails() {
    record(fetched("17", item("m-1")));

    record(new PollOutcome.Unreachable("No answer"));

    assertThat(state().cursor()).isEqualTo(new SourceCursor("17"));
    assertThat(state().lastError()).contains("No answer");
    assertThat(status()).isEqualTo(SourceStatus.ERROR);
  }

  @Test
  void keeps_the_beginning_of_an_endless_error() {
    record(new PollOutcome.Unreachable("No answer ".repeat(1_000)));

    assertThat(state().lastError().orElseThrow()).hasSize(500).startsWith("No answer");
  }

  @Test
  void waits_twice_as_long_after_each_failure_in_a_row_but_hardly_more_than_an_hour() {
    for (long minutes : List.of(5L, 10L, 20L, 40L, 60L, 60L)) {
      record(new PollOutcome.Unreachable("No answer"));

      Duration whole = Duration.ofMinutes(minutes);
      assertThat(waiting()).isBetween(whole, whole.multipliedBy(5).dividedBy(4));
    }
  }

  @Test
  void comes_back_when_a_throttling_source_says() {
    record(new PollOutcome.Throttled(Duration.ofMinutes(16), "Too many connections"));

    assertThat(waiting()).isBetween(Duration.ofMinutes(16), Duration.ofMinutes(20));
  }

  @Test
  void does_not_wait_for_ever_when_a_source_says_so() {
    record(new PollOutcome.Throttled(Duration.ofDays(10_000), "Come back never"));

    assertThat(waiting()).isBetween(Duration.ofDays(1), Duration.ofDays(1).plusMinutes(15));
  }

  @Test
  void what_failed_together_does_not_come_back_together() {
    List<UUID> mailboxes = Stream.generate(() -> world.connect("One of many")).limit(40).toList();
    for (UUID mailbox : mailboxes) {
      record(mailbox, new PollOutcome.Unreachable("No answer"));
    }

    assertThat(mailboxes.stream().map(this::nextPoll).distinct().count()).isGreaterThan(30);
  }

  @Test
  void a_poll_that_would_have_been_too_often_says_nothing_of_the_source() {
    record(fetched("17", item("m-1")));

    record(new PollOutcome.Postponed(Duration.ofSeconds(42)));

    assertThat(waiting()).isEqualTo(Duration.ofSeconds(42));
    assertThat(status()).isEqualTo(SourceStatus.ACTIVE);
    assertThat(state().errorCount()).isZero();
    assertThat(state().lastError()).isEmpty();
  }

  @Test
  void asks_a_source_that_refuses_three_times_and_then_waits_for_its_owner() {
    Instant next = Workspace.NOON.plus(NotificationIntake.BETWEEN_REFUSALS);
    for (Optional<Instant> expected :
        Arrays.asList(Optional.of(next), Optional.of(next), Optional.<Instant>empty())) {
      record(new PollOutcome.Refused("Sign-in refused"));

      assertThat(state().nextPollAt()).isEqualTo(expected);
      assertThat(status()).isEqualTo(SourceStatus.NEEDS_ATTENTION);
    }
  }

  @Test
  void drops_what_a_poll_brings_that_has_lost_its_lease() {
    DueSource late = new DueSource(world.tenant, world.mailbox, 41, false);

    world.tenants.run(
        world.tenant,
        () -> intake.record(List.of(new PolledSource(late, fetched("17", item("m-1"))))));

    assertThat(world.notifications.all()).isEmpty();
    assertThat(state().cursor()).isEqualTo(SourceCursor.START);
  }

  private Duration waiting() {
    return Duration.between(Workspace.NOON, nextPoll(world.mailbox));
  }

  private Instant nextPoll(UUID source) {
    return world.sources.syncState(source).orElseThrow().nextPollAt().orElseThrow();
  }

  private void record(PollOutcome outcome) {
    record(world.mailbox, outcome);
  }

  private void record(UUID source, PollOutcome outcome) {
    DueSource due = new DueSource(world.tenant, source, 0, false);
    world.tenants.run(world.tenant, () -> intake.record(List.of(new PolledSource(due, outcome))));
  }

  private SyncState state() {
    return world.sources.syncState(world.mailbox).orElseThrow();
  }

  private SourceStatus status() {
    return world.sources.find(world.mailbox).orElseThrow().status();
  }

  private static Fetched fetched(String cursor, FetchedItem... items) {
    return new Fetched(List.of(items), List.of(), new SourceCursor(cursor), false);
  }

  private static FetchedItem item(String externalId, Trait... traits) {
    return new FetchedItem(
        externalId,
        "INBOX/" + externalId,
        externalId,
        new Author("Bob", "bob@example.org"),
        "Subject of " + externalId,
        "Text",
        Optional.empty(),
        Workspace.NOON,
        Set.of(traits));
  }
}
