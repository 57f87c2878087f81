package org.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.digest.Digest;
import org.tidings.digest.DigestEntry;
import org.tidings.digest.LedgerLine;
import org.tidings.digest.Outcome;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.notification.Notification;
import org.tidings.source.Source;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;
import org.tidings.testing.memory.Workspace;

class NewItemsTest {

  private final Workspace world = new Workspace();

  @Test
  void notes_until_when_an_item_may_be_kept_early_enough_for_a_second_try() {
    store(itemsOf(new BriefSource()), fetched("m-1"));

    assertThat(stored().get(0).keptUntil()).contains(Workspace.NOON.plus(Duration.ofHours(45)));
  }

  @Test
  void keeps_the_items_of_a_source_without_a_limit_as_long_as_the_plan_does() {
    store(itemsOf(), fetched("m-1"));

    assertThat(stored().get(0).keptUntil()).isEmpty();
  }

  @Test
  void deletes_what_the_source_took_back_and_what_digests_say_of_it() {
    store(itemsOf(), fetched("m-1", "m-2"));
    UUID digest = digestThatTells(stored().get(0));

    store(itemsOf(), fetched().withdrawing(Set.of("m-1", "never stored")));

    assertThat(stored()).extracting(Notification::externalId).containsExactly("m-2");
    assertThat(world.digests.entries(digest)).isEmpty();
  }

  @Test
  void stores_the_item_that_takes_the_place_of_one_taken_back() {
    store(itemsOf(), fetched("m-1"));
    UUID before = stored().get(0).id();

    store(itemsOf(), fetched("m-1").withdrawing(Set.of("m-1")));

    assertThat(stored()).hasSize(1).extracting(Notification::id).doesNotContain(before);
  }

  private UUID digestThatTells(Notification notification) {
    UUID digest = UUID.randomUUID();
    world.digests.add(
        new Digest(digest, world.ann, Workspace.NOON.minusSeconds(60), Workspace.NOON));
    world.digests.lock(digest);
    world.digests.store(
        List.of(new DigestEntry(digest, 0, 0.5, new byte[] {1})),
        List.of(LedgerLine.cited(digest, notification.id(), Outcome.INCLUDED, 0)));
    return digest;
  }

  private void store(NewItems items, Fetched fetched) {
    Source source = world.sources.find(world.mailbox).orElseThrow();
    world.tenants.run(
        world.tenant,
        () ->
            items.store(
                source, fetched, items.known(Map.of(source.id(), fetched)), world.clock.instant()));
  }

  private List<Notification> stored() {
    return List.copyOf(world.notifications.all());
  }

  private NewItems itemsOf(SourceConnector... connectors) {
    return new NewItems(
        world.sources,
        world.notifications,
        world.digests,
        new SourceConnectors(List.of(connectors)),
        world.contents);
  }

  private static Fetched fetched(String... externalIds) {
    List<FetchedItem> items =
        List.of(externalIds).stream()
            .map(
                id ->
                    new FetchedItem(
                        id,
                        id,
                        id,
                        new Author("Bob", ""),
                        "Subject",
                        "Text",
                        Optional.empty(),
                        Workspace.NOON,
                        Set.of()))
            .toList();
    return new Fetched(items, List.of(), new SourceCursor("1"), false);
  }

  /** The mailbox's type, for two days only. */
  private static final class BriefSource implements SourceConnector {

    @Override
    public SourceType type() {
      return new SourceType("email");
    }

    @Override
    public Optional<Duration> keptAtMost() {
      return Optional.of(Duration.ofDays(2));
    }

    @Override
    public ContractCard card() {
      throw new UnsupportedOperationException("nobody asks here");
    }

    @Override
    public List<Setting> settings() {
      throw new UnsupportedOperationException("nobody asks here");
    }

    @Override
    public PollOutcome fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits) {
      throw new UnsupportedOperationException("nobody fetches here");
    }

    @Override
    public PollOutcome test(SourceAccess access) {
      throw new UnsupportedOperationException("nobody tests here");
    }
  }
}
