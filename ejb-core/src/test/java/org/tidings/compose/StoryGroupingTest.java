package org.tidings.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tidings.sift.Weight;
import org.tidings.summarize.Summary;

class StoryGroupingTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final UUID WORK = new UUID(1, 1);
  private static final UUID HOME = new UUID(1, 2);

  private int made;

  @Test
  void newsletters_with_almost_the_same_headline_tell_one_story() {
    List<Story> stories =
        StoryGrouping.group(
            List.of(
                newsletter("Parliament passes the data retention law"),
                newsletter("Data retention law passes parliament after debate")));
    assertThat(stories).hasSize(1);
  }

  @Test
  void newsletters_that_share_a_few_words_stay_apart() {
    assertThat(
            StoryGrouping.group(
                List.of(
                    newsletter("Parliament passes the data retention law"),
                    newsletter("Parliament debates the fishing quota today"))))
        .hasSize(2);
  }

  @Test
  void different_numbers_are_different_stories() {
    assertThat(
            StoryGrouping.group(
                List.of(
                    newsletter("Your parcel order invoice 4711 arrives tomorrow"),
                    newsletter("Your parcel order invoice 4712 arrives tomorrow"))))
        .hasSize(2);
  }

  @Test
  void people_who_write_alike_stay_apart_but_the_same_mail_in_two_boxes_is_one() {
    assertThat(
            StoryGrouping.group(
                List.of(
                    personal(WORK, "a", "Lunch tomorrow at the usual place"),
                    personal(WORK, "b", "Lunch tomorrow at the usual place then"))))
        .hasSize(2);
    assertThat(
            StoryGrouping.group(
                List.of(
                    personal(WORK, "a", "Lunch tomorrow?"), personal(HOME, "a", "lunch tomorrow"))))
        .hasSize(1);
  }

  @Test
  void the_newest_of_alike_mails_speaks_for_all_however_important_an_older_one_is() {
    NewsItem firing = alert(NOON, "Firing: high error rate on checkout api", 0.9);
    NewsItem resolved =
        alert(NOON.plusSeconds(60), "Resolved: high error rate on checkout api", 0.3);

    List<Story> stories = StoryGrouping.group(List.of(firing, resolved));

    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).lead()).isEqualTo(resolved);
    assertThat(stories.get(0).others()).containsExactly(firing);
    assertThat(stories.get(0).importance()).isEqualTo(0.9);
  }

  @Test
  void the_same_thread_key_in_two_sources_is_two_conversations() {
    assertThat(
            StoryGrouping.group(
                List.of(personal(WORK, "a", "Apples"), personal(HOME, "a", "Pears"))))
        .hasSize(2);
  }

  @Property(tries = 100)
  void the_order_in_which_items_come_changes_nothing(@ForAll long seed) {
    List<NewsItem> items = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      items.add(newsletter("Parliament passes data retention law part " + i % 7 / 3));
      items.add(personal(WORK, "t" + i % 5, "Matter " + i));
    }
    List<Story> before = StoryGrouping.group(items);
    Collections.shuffle(items, new Random(seed));
    assertThat(StoryGrouping.group(items)).isEqualTo(before);
  }

  @Test
  void thousands_of_alike_items_are_grouped_in_bounded_time() {
    List<NewsItem> items = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      items.add(newsletter("Parliament passes data retention law number " + i));
    }
    assertTimeout(Duration.ofSeconds(5), () -> StoryGrouping.group(items));
  }

  @Test
  void what_must_be_deleted_sooner_is_merged_with_nothing_else() {
    NewsItem one = newsletter("Parliament passes data retention law");
    NewsItem other = newsletter("Parliament passes data retention law");
    NewsItem brief =
        new NewsItem(
            other.id(),
            other.conversation(),
            other.bulk(),
            other.occurredAt(),
            other.from(),
            other.summary(),
            other.url(),
            other.weight(),
            other.importance(),
            true);

    assertThat(StoryGrouping.group(List.of(one, other))).hasSize(1);
    assertThat(StoryGrouping.group(List.of(one, brief))).hasSize(2);
  }

  private NewsItem newsletter(String headline) {
    made++;
    return item(new NewsItem.Conversation(WORK, "n-" + made), true, headline);
  }

  private NewsItem alert(Instant occurredAt, String headline, double importance) {
    made++;
    return new NewsItem(
        new UUID(2, made),
        new NewsItem.Conversation(WORK, "a-" + made),
        true,
        occurredAt,
        "Monitoring",
        new Summary(headline, "", 0.5),
        Optional.empty(),
        Weight.USUAL,
        importance,
        false);
  }

  private NewsItem personal(UUID source, String thread, String headline) {
    made++;
    return item(new NewsItem.Conversation(source, thread), false, headline);
  }

  private NewsItem item(NewsItem.Conversation conversation, boolean bulk, String headline) {
    return new NewsItem(
        new UUID(2, made),
        conversation,
        bulk,
        NOON.plusSeconds(made % 4),
        "Sender",
        new Summary(headline, "", 0.5),
        Optional.empty(),
        Weight.USUAL,
        0.1 * (made % 3),
        false);
  }
}
