package org.tidings.ingest.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.ingest.linkedin.LinkedInWorld.PAGE;
import static org.tidings.ingest.linkedin.LinkedInWorld.TOKEN;
import static org.tidings.ingest.linkedin.LinkedInWorld.texts;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.source.SourceCursor;
import org.tidings.testing.linkedin.LinkedInTrouble;

class LinkedInConnectorTest {

  private final LinkedInWorld world = LinkedInWorld.start();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void tells_a_comment_with_its_post_and_its_link_and_nobodys_name() {
    long post = world.linkedIn.post(PAGE, "We ship on Friday");
    String comment = world.linkedIn.comment(PAGE, post, "Great");
    world.settle();

    Fetched fetched = world.fetched(world.access("comments"), SourceCursor.START);

    FetchedItem item = fetched.items().get(0);
    assertThat(fetched.items()).hasSize(1);
    assertThat(item.externalId()).isEqualTo("linkedin:" + comment);
    assertThat(item.subject()).isEqualTo("Comment on: We ship on Friday");
    assertThat(item.text()).isEqualTo("Great");
    assertThat(item.url())
        .contains(URI.create("https://www.linkedin.com/feed/update/urn:li:share:" + post));
    assertThat(item.threadKey()).isEqualTo("linkedin:urn:li:share:" + post);
    assertThat(item.from()).isEqualTo(new FetchedItem.Author("Somebody on LinkedIn", ""));
  }

  @Test
  void reads_what_was_asked_for_and_all_of_it_by_one_call_for_posts_and_one_for_the_rest() {
    long post = world.linkedIn.post(PAGE, "A post");
    world.linkedIn.comment(PAGE, post, "A comment");
    world.linkedIn.happens(PAGE, "SHARE_MENTION", post, "urn:li:share:9", "A mention");
    world.linkedIn.happens(PAGE, "LIKE", post, "urn:li:like:9", "");
    world.settle();

    assertThat(texts(world.fetched()))
        .containsExactlyInAnyOrder("A post", "A comment", "A mention");
    assertThat(world.linkedIn.asked()).hasSize(3); // which pages, posts, notifications
    assertThat(texts(world.fetched(world.access("posts"), SourceCursor.START)))
        .containsExactly("A post");
    assertThat(texts(world.fetched(world.access("mentions"), SourceCursor.START)))
        .containsExactly("A mention");
  }

  @Test
  void a_comment_that_is_changed_takes_the_place_of_the_first() {
    String comment = world.linkedIn.comment(PAGE, 7100, "Graet");
    world.settle();
    Fetched first = world.fetched();

    world.linkedIn.happens(PAGE, "COMMENT_EDIT", 7100, comment, "Great");
    world.settle();
    Fetched second = world.fetched(first.next());

    assertThat(second.withdrawn()).containsExactly(first.items().get(0).externalId());
    assertThat(second.items())
        .extracting(FetchedItem::externalId)
        .containsExactly(first.items().get(0).externalId());
    assertThat(texts(second)).containsExactly("Great");
  }

  @Test
  void a_comment_that_is_deleted_is_taken_back_whatever_is_read() {
    String comment = world.linkedIn.comment(PAGE, 7100, "Never mind");
    world.settle();
    Fetched first = world.fetched();

    world.linkedIn.happens(PAGE, "COMMENT_DELETE", 7100, comment, "");
    world.settle();

    assertThat(world.fetched(first.next()).items()).isEmpty();
    assertThat(world.fetched(first.next()).withdrawn())
        .containsExactly(first.items().get(0).externalId());
    assertThat(world.fetched(world.access("mentions"), first.next()).withdrawn())
        .containsExactly(first.items().get(0).externalId());
  }

  @Test
  void a_comment_that_is_deleted_before_it_was_read_is_never_told() {
    String comment = world.linkedIn.comment(PAGE, 7100, "Never mind");
    world.linkedIn.happens(PAGE, "COMMENT_DELETE", 7100, comment, "");
    world.settle();

    assertThat(world.fetched().items()).isEmpty();
  }

  @Test
  void what_was_taken_once_never_comes_again_though_it_is_deleted_here_and_edited_there() {
    long post = world.linkedIn.post(PAGE, "We ship on Friday");
    world.linkedIn.comment(PAGE, post, "Great");
    world.settle();
    SourceCursor cursor = world.fetched().next();

    world.clock.advance(Duration.ofDays(3));
    world.linkedIn.editPost(post, "We ship on Monday");
    world.settle();

    assertThat(world.fetched(cursor).items()).isEmpty();
    assertThat(world.fetched(cursor).next()).isEqualTo(cursor);
  }

  @Test
  void two_of_one_millisecond_are_both_told_though_they_come_in_two_portions() {
    world.linkedIn.comment(PAGE, 7100, "One");
    world.linkedIn.comment(PAGE, 7100, "Two");
    world.settle();

    Fetched all = world.fetched();
    world.linkedIn.misbehave(LinkedInTrouble.DUPLICATE);

    assertThat(texts(all)).containsExactly("One", "Two");
    assertThat(world.fetched(all.next()).items()).isEmpty();
  }

  @Test
  void what_happens_just_now_waits_until_it_has_settled() {
    world.linkedIn.comment(PAGE, 7100, "Just now");
    Fetched early = world.fetched();
    world.settle();

    assertThat(early.items()).isEmpty();
    assertThat(texts(world.fetched(early.next()))).containsExactly("Just now");
  }

  @Test
  void more_than_an_answer_holds_is_asked_for_page_by_page() {
    for (int i = 0; i < 150; i++) {
      world.linkedIn.comment(PAGE, 7100, "Comment " + i);
      world.clock.advance(Duration.ofSeconds(1));
    }
    world.settle();

    assertThat(world.fetched(world.access("comments"), SourceCursor.START).items()).hasSize(150);
  }

  @Test
  void more_than_is_read_at_once_is_said() {
    for (int i = 0; i < 501; i++) {
      world.linkedIn.comment(PAGE, 7100, "Comment " + i);
      world.clock.advance(Duration.ofSeconds(1));
    }
    world.settle();

    Fetched fetched = world.fetched(world.access("comments"), SourceCursor.START);

    assertThat(fetched.unreadable()).hasSize(1);
    assertThat(fetched.unreadable().get(0).reason()).contains("See it on LinkedIn");
    assertThat(fetched.more()).isTrue();
  }

  @Test
  void reads_only_the_pages_that_are_named_and_asks_for_no_others() {
    world.linkedIn.administers("456");
    world.linkedIn.post(PAGE, "Of the first");
    world.linkedIn.post("456", "Of the second");
    world.settle();

    Fetched fetched =
        world.fetched(world.access(TOKEN, List.of("456"), "posts"), SourceCursor.START);

    assertThat(texts(fetched)).containsExactly("Of the second");
    assertThat(world.linkedIn.asked()).hasSize(1);
  }

  @Test
  void who_administers_no_page_or_not_the_one_that_is_named_is_told_so() {
    assertThat(world.connector.test(world.access(TOKEN, List.of("456"))).toString())
        .contains("page 456")
        .contains("role of an administrator");

    world.linkedIn.administersNoMore(PAGE);
    assertThat(world.poll()).isInstanceOf(Refused.class);
    assertThat(world.poll().toString()).contains("administers no page");
  }

  @Test
  void of_too_many_pages_some_must_be_named() {
    for (int i = 0; i < LinkedInDeclaration.MAX_PAGES; i++) {
      world.linkedIn.administers("9" + i);
    }

    assertThat(world.poll().toString()).contains("administers 21 pages").contains("20 at most");
  }

  @Test
  void asks_to_be_left_alone_so_long_that_the_calls_of_the_day_last() {
    assertThat(world.fetched().rest()).isEqualTo(Duration.ofMinutes(54)); // three calls
  }

  @Test
  void may_be_kept_for_two_days() {
    assertThat(world.connector.keptAtMost()).contains(Duration.ofDays(2));
  }
}
