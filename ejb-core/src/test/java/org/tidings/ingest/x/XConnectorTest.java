package org.tidings.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.ingest.x.XFixture.accounts;
import static org.tidings.ingest.x.XFixture.lists;
import static org.tidings.ingest.x.XFixture.mentions;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.ReadMeter;
import org.tidings.ingest.SettingProblem;
import org.tidings.ingest.SourceAccess;
import org.tidings.json.JsonText;
import org.tidings.source.SourceCursor;
import org.tidings.testing.x.XAsked;
import org.tidings.testing.x.XSpelling;

class XConnectorTest {

  private XFixture fixture;

  @BeforeEach
  void start() throws IOException {
    fixture = new XFixture();
  }

  @AfterEach
  void stop() {
    assertThat(fixture.x.violations()).isEmpty();
    fixture.close();
  }

  @Test
  void tells_a_mention_with_its_author_and_link() {
    String id = fixture.x.post("bob", "@ann is it &lt; 5?");

    FetchedItem item = fetchAll(mentions()).items().get(0);

    assertThat(item.externalId()).isEqualTo("x:" + id);
    assertThat(item.from()).isEqualTo(new FetchedItem.Author("Bob", "@bob"));
    assertThat(item.subject()).isEqualTo("is it < 5?");
    assertThat(item.text()).isEqualTo("@ann is it < 5?");
    assertThat(item.url()).hasToString("Optional[https://x.com/bob/status/" + id + "]");
    assertThat(item.occurredAt()).isEqualTo(fixture.clock.instant());
  }

  @Test
  void asks_for_no_names_where_the_author_is_known() {
    fixture.x.post("bob", "Hello");

    FetchedItem item = fetchAll(accounts("@Bob")).items().get(0);

    assertThat(item.from().address()).isEqualTo("@bob");
    assertThat(fixture.x.lastAsked().param("expansions")).contains("referenced_tweets.id");
    assertThat(fixture.x.lastAsked().params()).doesNotContainKey("user.fields");
  }

  @ParameterizedTest
  @EnumSource(XSpelling.class)
  void tells_the_whole_of_a_post_that_is_repeated_in_either_spelling(XSpelling spelling) {
    String words = "A sentence that goes on. ".repeat(15).strip();
    fixture.x.retweet("bob", fixture.x.post("carol", words));
    fixture.x.spell(spelling);

    assertThat(fetchAll(accounts("bob")).items())
        .extracting(FetchedItem::text)
        .containsExactly("RT @carol: " + words);
  }

  @Test
  void asks_in_the_other_spelling_when_told_to() {
    fixture.x.spell(XSpelling.POST);
    fixture.x.post("bob", "@ann hello");

    assertThat(fixture.connector("post").fetch(mentions(), SourceCursor.START, FetchLimits.DEFAULT))
        .isInstanceOf(Fetched.class);
    assertThat(fixture.x.lastAsked().params()).containsKey("post.fields");
  }

  @Test
  void shows_the_newest_at_first_and_floods_nobody() {
    fixture.x.post("bob", "@ann long ago");
    fixture.clock.advance(Duration.ofDays(2));
    post(30);

    Fetched first = fixture.read(mentions(), SourceCursor.START);

    assertThat(first.items()).hasSize(StreamReader.FIRST);
    assertThat(first.items().get(19).subject()).isEqualTo("post 30");
    assertThat(first.more()).isFalse();
    assertThat(fixture.read(mentions(), first.next()).items()).isEmpty();
  }

  @Test
  void what_came_since_an_empty_first_look_is_told_whole() {
    Fetched empty = fixture.read(mentions(), SourceCursor.START);
    post(130);

    assertThat(fixture.read(mentions(), empty.next()).items()).hasSize(130);
  }

  @Test
  void keeps_to_since_id_through_the_chain_of_pages() {
    Fetched first = afterOnePost(mentions());
    post(250);
    int before = fixture.x.asked().size();

    Fetched next = fixture.read(mentions(), first.next());

    List<XAsked> asked = fixture.x.asked().subList(before, fixture.x.asked().size());
    assertThat(asked).hasSize(3);
    assertThat(asked).extracting(one -> one.param("since_id")).containsOnly(since(first));
    assertThat(next.items()).hasSize(200);
    assertThat(next.more()).isTrue();
    assertThat(fixture.read(mentions(), next.next()).items()).hasSize(50);
  }

  @Test
  void says_so_when_more_came_than_is_read_at_once() {
    Fetched first = afterOnePost(accounts("bob"));
    post(1_000);

    Fetched next = fixture.read(accounts("bob"), first.next());

    assertThat(next.unreadable()).hasSize(1);
    assertThat(next.unreadable().get(0).reason()).contains("left out");
  }

  @Test
  void reads_a_list_from_its_newest_post_to_the_known_one() {
    fixture.x.list("77", "bob");
    Fetched first = afterOnePost(lists("77"));
    post(12);

    Fetched next = fixture.read(lists("77"), first.next());

    assertThat(next.items()).extracting(FetchedItem::subject).startsWith("post 1").hasSize(12);
    assertThat(fixture.read(lists("77"), next.next()).items()).isEmpty();
  }

  @Test
  void tells_a_post_once_that_is_in_two_streams() {
    SourceAccess both =
        XFixture.access(
            JsonText.object()
                .add("read", XFixture.texts("mentions", "chosen"))
                .add("accounts", XFixture.texts("bob")));
    fixture.x.post("bob", "@ann hello");

    assertThat(fixture.read(both, SourceCursor.START).items()).hasSize(1);
  }

  @Test
  void reads_the_home_timeline_when_asked_to() {
    fixture.x.follow("ann", "bob");
    fixture.x.post("bob", "Hello");
    SourceAccess home = XFixture.access(JsonText.object().add("read", XFixture.texts("home")));

    assertThat(fixture.read(home, SourceCursor.START).items()).hasSize(1);
  }

  @Test
  void a_correction_is_no_news() {
    String id = fixture.x.post("bob", "@ann helo");
    Fetched first = fixture.read(mentions(), SourceCursor.START);
    fixture.x.edit(id, "@ann hello");

    assertThat(fixture.read(mentions(), first.next()).items())
        .extracting(FetchedItem::externalId)
        .containsExactly(first.items().get(0).externalId());
  }

  @Test
  void remembers_ids_that_cost_money_and_nothing_of_another_account() {
    Fetched first = afterOnePost(mentions());
    int before = fixture.x.asked().size();
    fixture.read(mentions(), first.next());
    assertThat(fixture.x.asked()).hasSize(before + 1);

    SourceAccess other =
        new SourceAccess(
            JsonText.object().add("account", "00000000-0000-0000-0000-000000000001").build(),
            mentions().secrets());
    fixture.read(other, first.next());
    assertThat(fixture.x.asked().get(before + 1).path()).isEqualTo("/2/users/me");
  }

  @Test
  void never_counts_less_than_is_charged_and_no_post_twice_a_day() {
    fixture.x.list("77", "bob");
    SourceCursor cursor = SourceCursor.START;
    long counted = 0;
    for (int i = 0; i < 5; i++) {
      post(3);
      ReadMeter meter = ReadMeter.unlimited();
      cursor = ((Fetched) fixture.fetch(lists("77"), cursor, meter)).next();
      counted += meter.spent();
    }

    assertThat(counted).isGreaterThanOrEqualTo(fixture.x.bill().micros());
    assertThat(counted).isEqualTo(15 * 5_000 + 10_000);
  }

  @Test
  void counts_what_is_shown_again_the_next_day_as_x_does() {
    fixture.x.list("77", "bob");
    SourceCursor cursor = afterOnePost(lists("77")).next();
    long before = fixture.x.bill().micros();
    fixture.clock.advance(Duration.ofDays(1));
    ReadMeter meter = ReadMeter.unlimited();

    fixture.fetch(lists("77"), cursor, meter);

    assertThat(meter.spent()).isEqualTo(fixture.x.bill().micros() - before).isEqualTo(15_000);
  }

  @Test
  void leaves_what_is_too_much_for_the_next_time_in_each_stream_and_tells_nothing_old() {
    fixture.x.list("77", "carol");
    fixture.x.post("carol", "long before");
    fixture.clock.advance(Duration.ofDays(2));
    post(3);
    fixture.x.post("carol", "news");
    SourceAccess both =
        XFixture.access(
            JsonText.object()
                .add("read", XFixture.texts("mentions", "chosen"))
                .add("lists", XFixture.texts("77")));
    FetchLimits two = new FetchLimits(2, 1 << 20, Duration.ofSeconds(5), Duration.ofMinutes(1));

    Fetched first = (Fetched) fixture.connector().fetch(both, SourceCursor.START, two);
    Fetched second = (Fetched) fixture.connector().fetch(both, first.next(), two);

    assertThat(first.items()).extracting(FetchedItem::subject).containsExactly("post 1", "post 2");
    assertThat(second.items()).extracting(FetchedItem::subject).containsExactly("post 3", "news");
    assertThat(second.more()).isFalse();
  }

  @Test
  void asks_for_no_more_than_there_is_money_for() {
    Fetched first = afterOnePost(mentions());
    post(50);
    ReadMeter meter = ReadMeter.upTo(10 * 15_000);

    Fetched next = (Fetched) fixture.fetch(mentions(), first.next(), meter);

    assertThat(meter.spent()).isLessThanOrEqualTo(10 * 15_000);
    assertThat(fixture.x.lastAsked().param("max_results")).isPresent();
    assertThat(next.items()).isNotEmpty();
    assertThat(next.items().get(next.items().size() - 1).subject()).isEqualTo("post 50");
    assertThat(next.unreadable()).hasSize(1);
  }

  @Test
  void asks_nothing_at_all_without_money() {
    Fetched fetched = (Fetched) fixture.fetch(mentions(), SourceCursor.START, ReadMeter.upTo(0));

    assertThat(fetched.items()).isEmpty();
    assertThat(fixture.x.asked()).isEmpty();
  }

  @Test
  void an_account_that_is_not_there_needs_the_owner() {
    assertThat(fixture.fetch(accounts("nobody"), SourceCursor.START)).isInstanceOf(Refused.class);
  }

  @Test
  void what_is_chosen_must_be_named_and_the_reverse() {
    SourceAccess unnamed = XFixture.access(JsonText.object().add("read", XFixture.texts("chosen")));
    SourceAccess unchosen =
        XFixture.access(JsonText.object().add("accounts", XFixture.texts("bob")));

    assertThat(fixture.connector().check(unnamed))
        .extracting(SettingProblem::setting)
        .containsExactly("accounts");
    assertThat(fixture.connector().check(unchosen))
        .extracting(SettingProblem::setting)
        .containsExactly("read");
  }

  @Test
  void says_beforehand_what_it_will_cost() {
    assertThat(fixture.connector().card().cost())
        .contains("$0.005 for a post", "about $4.50 for 10 mentions a day", "$45.00 for a list");
  }

  private Fetched fetchAll(SourceAccess access) {
    return fixture.read(access, SourceCursor.START);
  }

  private Fetched afterOnePost(SourceAccess access) {
    fixture.x.post("bob", "@ann first");
    return fixture.read(access, SourceCursor.START);
  }

  private void post(int count) {
    IntStream.rangeClosed(1, count).forEach(i -> fixture.x.post("bob", "@ann post " + i));
  }

  private static Optional<String> since(Fetched fetched) {
    return Optional.of(XFixture.place(fetched, "mentions").getString("since"));
  }
}
