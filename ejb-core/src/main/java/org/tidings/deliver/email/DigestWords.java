package org.tidings.deliver.email;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidings.deliver.OutboundDigest;
import org.tidings.deliver.OutboundDigest.Coverage;
import org.tidings.deliver.OutboundDigest.Line;
import org.tidings.digest.Outcome;
import org.tidings.text.OneLine;

/** The sentences that a digest mail has in its text and in its HTML. */
final class DigestWords {

  /** RFC 5322 section 2.1.1 recommends no longer lines; and a phone shows less. */
  private static final int SUBJECT_CHARS = 78;

  /** In the order of the enum. */
  private static final Map<Outcome, String> OUTCOMES =
      new EnumMap<>(
          Map.of(
              Outcome.INCLUDED, "told",
              Outcome.MERGED, "merged into them",
              Outcome.FILTERED, "left out by rule",
              Outcome.OVER_BUDGET, "had no room",
              Outcome.ALREADY_READ, "read already",
              Outcome.FAILED, "could not be read"));

  private final OutboundDigest digest;

  DigestWords(OutboundDigest digest) {
    this.digest = digest;
  }

  String subject() {
    String headlines =
        digest.lines().stream().map(Line::headline).collect(Collectors.joining(", "));
    String count =
        digest.lines().isEmpty() ? title() : things() + ", " + digest.items() + " read for you";
    return OneLine.of(headlines.isEmpty() ? count : count + ": " + headlines, SUBJECT_CHARS);
  }

  /** The mail's heading. */
  String title() {
    if (digest.items() == 0) {
      return "Nothing new";
    }
    return digest.lines().isEmpty() ? "Nothing that needs you" : things() + " for you";
  }

  /** What stands in place of the lines when there are none. */
  String emptiness() {
    return digest.items() == 0
        ? "Nothing new has arrived in your sources since the last digest."
        : "Something has arrived, but nothing to tell you: below is what became of it.";
  }

  /** What a mail program shows beside the subject: the headlines that had no room there. */
  String preview() {
    return digest.lines().isEmpty()
        ? emptiness()
        : digest.lines().stream().skip(1).map(Line::headline).collect(Collectors.joining(" · "));
  }

  /** The moment the digest is about, as its reader's country writes it. */
  String moment() {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
        .withLocale(digest.reader().locale())
        .format(digest.windowEnd().atZone(digest.reader().zone()));
  }

  /** What became of every item, such as {@code 12 new items: 5 told, 2 read already.} */
  String ledger() {
    int items = digest.items();
    if (items == 0) {
      return "No new items.";
    }
    String outcomes =
        OUTCOMES.entrySet().stream()
            .filter(words -> digest.tally().count(words.getKey()) > 0)
            .map(words -> digest.tally().count(words.getKey()) + " " + words.getValue())
            .collect(Collectors.joining(", "));
    String told = items + (items == 1 ? " new item: " : " new items: ") + outcomes + ".";
    return digest.waiting() == 0
        ? told
        : told + " " + digest.waiting() + " more wait for the next digest.";
  }

  String window() {
    return "From " + time(digest.windowStart()) + " to " + time(digest.windowEnd()) + zone();
  }

  /** Which sources the digest speaks for, and for which it cannot. */
  List<String> coverage() {
    if (digest.coverage().isEmpty()) {
      return List.of("No source is connected.");
    }
    String read =
        digest.coverage().stream()
            .filter(source -> source.problem().isEmpty())
            .map(Coverage::source)
            .collect(Collectors.joining(", "));
    Stream<String> problems =
        digest.coverage().stream()
            .flatMap(
                source ->
                    source
                        .problem()
                        .map(problem -> source.source() + " " + problem + ".")
                        .stream());
    return Stream.concat(
            read.isEmpty() ? Stream.empty() : Stream.of("Sources: " + read + "."), problems)
        .toList();
  }

  private String things() {
    int count = digest.lines().size();
    return count + (count == 1 ? " thing" : " things");
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(digest.reader().locale())
        .format(instant.atZone(digest.reader().zone()));
  }

  private String zone() {
    return " (" + digest.reader().zone().getId() + ")";
  }
}
