package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tidings.testing.memory.Workspace.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.problem.NotFoundException;
import org.tidings.summarize.Summary;
import org.tidings.testing.memory.Workspace;

class NotificationArchiveTest {

  private final Workspace world = new Workspace();
  private final NotificationViews views = new NotificationViews(world.contents, world.summaries);
  private final NotificationArchive archive =
      new NotificationArchive(Callers.ann(world), world.notifications, views, world.trail);

  @Test
  void pages_through_everything_once_and_newest_first() {
    for (int i = 0; i < 7; i++) {
      receive("Mail " + i / 2); // some at the same instant
      world.clock.advance(Duration.ofSeconds(i % 2));
    }

    List<NotificationView> seen = readInPagesOf(3, NotificationFilter.ALL);

    assertThat(seen).hasSize(7).extracting(NotificationView::id).doesNotHaveDuplicates();
    assertThat(seen)
        .extracting(NotificationView::createdAt)
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void finds_words_in_whatever_case_in_what_is_encrypted() {
    receive("Harbour");
    receive("Station");

    assertThat(readInPagesOf(1, search("hARb")))
        .extracting(NotificationView::subject)
        .containsExactly("Harbour");
  }

  @Test
  void shows_of_many_only_those_that_are_there_and_the_callers() {
    receive("Mine");
    UUID mine = readInPagesOf(1, NotificationFilter.ALL).get(0).id();
    NotificationArchive others =
        new NotificationArchive(Callers.colleague(world), world.notifications, views, world.trail);

    assertThat(all(archive, List.of(mine, UUID.randomUUID())))
        .extracting(NotificationView::id)
        .containsExactly(mine);
    assertThat(all(archive, List.of())).isEmpty();
    assertThat(all(others, List.of(mine))).isEmpty();
  }

  @Test
  void searches_long_archives_page_by_page() {
    receive("Needle");
    world.clock.advance(Duration.ofSeconds(1));
    for (int i = 0; i < NotificationArchive.SCANNED_AT_MOST; i++) {
      receive("Hay");
    }

    Page<NotificationView> first = list(search("needle"), Optional.empty(), 10);

    assertThat(first.items()).isEmpty();
    assertThat(list(search("needle"), first.next(), 10).items()).hasSize(1);
  }

  @Test
  void shows_the_summary_once_there_is_one() {
    UUID id =
        world
            .receive(
                mail("Bob", "Hi", "Long text"),
                new Summary("Bob says hi", "Gist", 0.5),
                "t",
                Set.of())
            .id();

    NotificationView view = get(archive, id);

    assertThat(view.headline()).contains("Bob says hi");
    assertThat(view.summary()).contains("Gist");
    assertThat(view.fromName()).isEqualTo("Bob");
  }

  @Test
  void a_notification_is_its_owners_alone() {
    UUID id = receive("Private");
    NotificationArchive colleagues =
        new NotificationArchive(Callers.colleague(world), world.notifications, views, world.trail);

    assertThatThrownBy(() -> get(colleagues, id)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> colleagues.delete(id)).isInstanceOf(NotFoundException.class);
  }

  private UUID receive(String subject) {
    return world.receive(mail("Bob", subject, "Text"), "thread", Set.of()).id();
  }

  private static NotificationFilter search(String words) {
    return new NotificationFilter(Optional.empty(), Optional.of(words), Optional.empty());
  }

  private List<NotificationView> all(NotificationArchive from, List<UUID> ids) {
    return world.tenants.call(world.tenant, () -> from.all(ids));
  }

  private List<NotificationView> readInPagesOf(int limit, NotificationFilter filter) {
    List<NotificationView> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<NotificationView> page = list(filter, cursor, limit);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      seen.addAll(page.items());
      cursor = page.next();
    } while (cursor.isPresent());
    return seen;
  }

  private Page<NotificationView> list(
      NotificationFilter filter, Optional<String> cursor, int limit) {
    return world.tenants.call(world.tenant, () -> archive.list(filter, cursor, limit));
  }

  private NotificationView get(NotificationArchive from, UUID id) {
    return world.tenants.call(world.tenant, () -> from.get(id));
  }
}
