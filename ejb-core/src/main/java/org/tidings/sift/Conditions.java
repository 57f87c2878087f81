package org.tidings.sift;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What an item must be for a rule to hold: all that is given, and something is.
 *
 * @param source where it came from
 * @param sender what his name or his address must be like
 * @param list what the list or feed that it came through must be called
 */
public record Conditions(
    Optional<UUID> source,
    Optional<TextTest> sender,
    Optional<TextTest> subject,
    Optional<TextTest> text,
    Optional<TextTest> list) {

  boolean holdFor(SiftedItem item) {
    return source.map(item.source()::equals).orElse(true)
        && holds(subject, item.subject())
        && (holds(sender, item.fromName()) || holds(sender, item.fromAddress()))
        && holds(list, item.list())
        && holds(text, item.text());
  }

  private static boolean holds(Optional<TextTest> test, SiftedText text) {
    return test.map(given -> given.holdsFor(text)).orElse(true);
  }

  public boolean isEmpty() {
    return source.isEmpty() && tests().findAny().isEmpty();
  }

  /** How much work one character of an item costs at most. */
  public int steps() {
    return tests().mapToInt(TextTest::steps).sum();
  }

  private Stream<TextTest> tests() {
    return Stream.of(sender, subject, text, list).flatMap(Optional::stream);
  }
}
