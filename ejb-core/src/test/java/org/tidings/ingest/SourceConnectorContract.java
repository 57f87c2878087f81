package org.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.TokenRefused;
import org.tidings.ingest.PollOutcome.Unreachable;
import org.tidings.source.SourceCursor;

/** What every {@link SourceConnector} keeps to, against a source that really answers. */
public interface SourceConnectorContract {

  SourceConnector connector();

  /** A source of its own for each test, empty at first. */
  SourceAccess access();

  SourceAccess accessWithWrongSecret();

  SourceAccess accessToNobody();

  /** Text that must never be seen in a message. */
  String secret();

  /** Puts one item into the source, later than those before it. */
  void add(String subject) throws Exception;

  /** All that somebody who only reads must leave as it is. */
  Object stateOfSource() throws Exception;

  private Fetched fetch(SourceCursor cursor, int items) {
    FetchLimits usual = FetchLimits.DEFAULT;
    FetchLimits limits = new FetchLimits(items, usual.itemBytes(), usual.command(), usual.total());
    PollOutcome outcome = connector().fetch(access(), cursor, limits);
    assertThat(outcome).isInstanceOf(Fetched.class);
    return (Fetched) outcome;
  }

  private void addFive() throws Exception {
    for (int i = 1; i <= 5; i++) {
      add("Item " + i);
    }
  }

  @Test
  default void fetches_the_same_items_again_from_the_same_cursor() throws Exception {
    addFive();
    Fetched first = fetch(SourceCursor.START, 2);

    assertThat(fetch(SourceCursor.START, 2).items()).isEqualTo(first.items());
    assertThat(fetch(first.next(), 2).items()).isEqualTo(fetch(first.next(), 2).items());
  }

  @Test
  default void fetches_every_item_once_and_oldest_first_in_portions_within_the_limit()
      throws Exception {
    addFive();
    List<FetchedItem> items = new ArrayList<>();
    SourceCursor cursor = SourceCursor.START;
    boolean more = true;
    while (more) {
      Fetched fetched = fetch(cursor, 2);
      assertThat(fetched.items()).hasSizeLessThanOrEqualTo(2);
      items.addAll(fetched.items());
      cursor = fetched.next();
      more = fetched.more();
    }

    assertThat(items)
        .extracting(FetchedItem::subject)
        .containsExactly("Item 1", "Item 2", "Item 3", "Item 4", "Item 5");
    assertThat(items.stream().map(FetchedItem::occurredAt).sorted().toList())
        .isEqualTo(items.stream().<Instant>map(FetchedItem::occurredAt).toList());
  }

  @Test
  default void says_whether_further_items_wait() throws Exception {
    addFive();

    assertThat(fetch(SourceCursor.START, 4).more()).isTrue();
    assertThat(fetch(SourceCursor.START, 5).more()).isFalse();
  }

  @Test
  default void finds_nothing_after_the_last_item_and_then_what_is_new() throws Exception {
    addFive();
    Fetched all = fetch(SourceCursor.START, 100);

    Fetched nothing = fetch(all.next(), 100);
    add("Item 6");

    assertThat(nothing.items()).isEmpty();
    assertThat(fetch(nothing.next(), 100).items())
        .extracting(FetchedItem::subject)
        .containsExactly("Item 6");
  }

  @Test
  default void gives_different_items_different_identities_within_their_length() throws Exception {
    addFive();

    assertThat(fetch(SourceCursor.START, 100).items())
        .hasSize(5)
        .extracting(FetchedItem::externalId)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.length() <= 128);
  }

  @Test
  default void leaves_the_source_as_it_was() throws Exception {
    addFive();
    Object before = stateOfSource();

    fetch(SourceCursor.START, 100);
    connector().test(access());

    assertThat(stateOfSource()).isEqualTo(before);
  }

  @Test
  default void is_refused_with_a_wrong_secret_and_says_so_without_it() {
    PollOutcome outcome =
        connector().fetch(accessWithWrongSecret(), SourceCursor.START, FetchLimits.DEFAULT);

    assertThat(outcome).isInstanceOfAny(Refused.class, TokenRefused.class);
    assertThat(outcome.toString()).doesNotContain(secret());
    assertThat(connector().test(accessWithWrongSecret())).isEqualTo(outcome);
  }

  @Test
  default void tells_that_nobody_answers() {
    PollOutcome outcome =
        connector().fetch(accessToNobody(), SourceCursor.START, FetchLimits.DEFAULT);

    assertThat(outcome).isInstanceOf(Unreachable.class);
    assertThat(outcome.toString()).doesNotContain(secret()).doesNotContain("Exception");
  }

  @Test
  default void finds_nothing_wrong_with_settings_that_work() {
    assertThat(connector().check(access())).isEmpty();
    assertThat(connector().test(access())).isInstanceOf(Fetched.class);
  }
}
