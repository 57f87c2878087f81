package org.tidings.batch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.NewItems;
import org.tidings.ingest.NotificationIntake;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollSettings;
import org.tidings.ingest.PolledSource;
import org.tidings.ingest.SourceConnectors;
import org.tidings.notification.Notification;
import org.tidings.source.DueSource;
import org.tidings.source.SourceCursor;
import org.tidings.source.SyncState;
import org.tidings.testing.memory.Workspace;

class IntakeWriterTest {

  private static final Duration INTERVAL = Duration.ofMinutes(5);

  private final Workspace world = new Workspace();
  private final IntakeWriter writer =
      new IntakeWriter(
          new NotificationIntake(
              world.sources,
              new NewItems(
                  world.sources,
                  world.notifications,
                  world.digests,
                  new SourceConnectors(List.of()),
                  world.contents),
              world.outgoing,
              new PollSettings(INTERVAL, Duration.ofMinutes(1), 1, 2),
              world.plan,
              world.clock),
          world.tenants);

  @Test
  void one_source_that_sends_what_cannot_be_stored_waits_and_holds_nobody_back() {
    UUID broken = world.connect("Broken");

    writer.writeItems(List.of(polled(broken, (FetchedItem) null), polled(world.mailbox, item())));

    assertThat(world.notifications.all())
        .extracting(Notification::sourceId)
        .containsExactly(world.mailbox);
    assertThat(state(broken).lastError().orElseThrow()).contains("could not be stored");
    assertThat(state(broken).nextPollAt().orElseThrow())
        .isAfterOrEqualTo(Workspace.NOON.plus(INTERVAL));
    assertThat(state(broken).cursor()).isEqualTo(SourceCursor.START);
    assertThat(state(world.mailbox).lastError()).isEmpty();
  }

  private PolledSource polled(UUID source, FetchedItem... items) {
    return new PolledSource(
        new DueSource(world.tenant, source, 0, false),
        new Fetched(Arrays.asList(items), List.of(), new SourceCursor("1"), false));
  }

  private SyncState state(UUID source) {
    return world.sources.syncState(source).orElseThrow();
  }

  private static FetchedItem item() {
    return new FetchedItem(
        "m-1",
        "INBOX/1",
        "m-1",
        new Author("Bob", "bob@example.org"),
        "Subject",
        "Text",
        Optional.empty(),
        Workspace.NOON,
        Set.of());
  }
}
