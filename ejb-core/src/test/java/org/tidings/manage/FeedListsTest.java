package org.tidings.manage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tidings.identity.CurrentCaller;
import org.tidings.ingest.SourceConnectors;
import org.tidings.ingest.feed.FeedConnector;
import org.tidings.problem.InvalidInputException;
import org.tidings.source.Source;
import org.tidings.source.SyncState;
import org.tidings.testing.memory.Workspace;

class FeedListsTest {

  private static final String A = "<outline title='A' xmlUrl='https://a.example/feed'/>";
  private static final String B = "<outline xmlUrl='https://b.example/feed'/>";
  private static final String C = "<outline text='C' xmlUrl='https://c.example/feed'/>";

  private final Workspace world = new Workspace();
  private final FeedConnector kind = new FeedConnector(null, world.clock);
  private final FeedLists lists = lists(Callers.ann(world));

  @Test
  void connects_the_feeds_of_a_list_and_polls_them_at_once() {
    FeedImport done = add(A + B);

    assertThat(done.added()).isEqualTo(2);
    assertThat(feeds())
        .extracting(Source::name, Source::config)
        .containsExactlyInAnyOrder(
            tuple("A", "{\"url\":\"https://a.example/feed\"}"),
            tuple("b.example", "{\"url\":\"https://b.example/feed\"}"));
    assertThat(feeds())
        .extracting(feed -> world.sources.syncState(feed.id()).flatMap(SyncState::nextPollAt))
        .allMatch(at -> at.isPresent() && at.get().equals(Workspace.NOON));
    assertThat(world.audit.actions()).containsExactly("source.connected", "source.connected");
  }

  @Test
  void a_list_taken_twice_adds_nothing_twice() {
    add(A);

    FeedImport again = add(A + "<outline title='A' xmlUrl='http://A.example/feed/'/>" + B + B);

    assertThat(again.feeds())
        .extracting(ImportedFeed::outcome)
        .containsExactly("present", "present", "added", "present");
    assertThat(feeds()).hasSize(2);
  }

  @Test
  void a_feed_that_has_moved_is_there_under_both_addresses() {
    add(A);
    feeds()
        .get(0)
        .follow("{\"url\":\"https://moved.example/\"}", "https://a.example/feed", Workspace.NOON);

    assertThat(add(A + "<outline xmlUrl='https://moved.example/'/>").present()).isEqualTo(2);
  }

  @Test
  void adds_as_many_as_the_plan_allows_and_says_which_it_did_not() {
    FeedImport done = add(A + B + C + A);

    assertThat(done.feeds())
        .extracting(ImportedFeed::name, ImportedFeed::outcome)
        .containsExactly(
            tuple("A", "added"),
            tuple("b.example", "added"),
            tuple("C", "refused"),
            tuple("A", "present"));
    assertThat(done.feeds().get(2).reason().orElseThrow())
        .startsWith("The plan Free allows 3 sources, and you have 3.");
  }

  @Test
  void a_bad_line_does_not_keep_the_others_back() {
    FeedImport done =
        add(
            "\n<outline title='No' xmlUrl='javascript:alert(1)'/>\n"
                + "<outline title='Mine' xmlUrl='https://ann:secret@c.example/'/>\n"
                + "<outline title='Page' htmlUrl='https://c.example/'/>\n"
                + A);

    assertThat(done)
        .extracting(FeedImport::added, FeedImport::present, FeedImport::refused)
        .containsExactly(1, 0, 3);
    assertThat(done.feeds()).extracting(ImportedFeed::line).containsExactly(2, 3, 4, 5);
    assertThat(done.feeds().get(0).reason().orElseThrow()).contains("must begin with http");
    assertThat(done.feeds().get(1).reason().orElseThrow()).contains("Connect it by itself");
    assertThat(done.feeds().get(1).address()).as("what holds a password").isEmpty();
    assertThat(done.feeds().get(2).reason().orElseThrow()).contains("xmlUrl is missing");
  }

  @Test
  void refuses_what_is_no_list_of_feeds() {
    assertThatThrownBy(() -> in(() -> lists.add("hello".getBytes(UTF_8), "")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no list of feeds");
    assertThatThrownBy(() -> in(() -> lists.add(new byte[FeedLists.MAX_BYTES + 1], "")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("1 MB");
    assertThatThrownBy(() -> add(B.repeat(FeedLists.MAX_FEEDS + 1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("5000 feeds");
  }

  @Test
  void gives_the_caller_s_own_feeds_away_as_a_list() {
    add(A + B);

    assertThat(in(lists::list))
        .contains("text=\"A\" title=\"A\" xmlUrl=\"https://a.example/feed\"")
        .contains("xmlUrl=\"https://b.example/feed\"")
        .doesNotContain("Work");
    assertThat(in(lists(Callers.colleague(world))::list)).doesNotContain("a.example");
    assertThat(add(in(lists::list).replaceFirst("(?s).*<body>", "").replaceFirst("</body>.*", "")))
        .extracting(FeedImport::present)
        .isEqualTo(2);
  }

  private FeedLists lists(CurrentCaller caller) {
    SourceConnectors connectors = new SourceConnectors(List.of(kind));
    return new FeedLists(
        caller,
        world.sources,
        SourceSetups.start(world, connectors),
        kind,
        world.allowance,
        world.trail,
        world.clock);
  }

  private FeedImport add(String outlines) {
    byte[] list = ("<opml><body>" + outlines + "</body></opml>").getBytes(UTF_8);
    return in(() -> lists.add(list, "text/x-opml"));
  }

  private List<Source> feeds() {
    return world.sources.ofUser(world.ann).stream()
        .filter(source -> source.type().equals(kind.type()))
        .toList();
  }

  private <T> T in(Supplier<T> work) {
    return world.tenants.call(world.tenant, work);
  }
}
