package org.tidings.summarize.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.summarize.SourceText;
import org.tidings.summarize.Summary;

/** Texts at the size limit, made to be slow or to break something. */
class HostileTextTest {

  private static final int SIZE = 100_000;

  /** Far above the milliseconds it takes, far below what quadratic work would. */
  private static final Duration LIMIT = Duration.ofMillis(1_500);

  private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer();

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("one word", "a".repeat(SIZE)),
        Arguments.of("words without an end", "word ".repeat(SIZE / 5)),
        Arguments.of("only full stops", ".".repeat(SIZE)),
        Arguments.of("dotted letters", "a.".repeat(SIZE / 2)),
        Arguments.of("short exclamations", "a! ".repeat(SIZE / 3)),
        Arguments.of("lines", "x\n".repeat(SIZE / 2)),
        Arguments.of("blank lines", "\n".repeat(SIZE)),
        Arguments.of("only quotes", "> no\n".repeat(SIZE / 5)),
        Arguments.of("only emojis", "👩\u200d👩\u200d👧\u200d👦".repeat(SIZE / 11)),
        Arguments.of("open tags", "<style>".repeat(SIZE / 7)),
        Arguments.of("angles", "<".repeat(SIZE)),
        Arguments.of("open brackets", "[image ".repeat(SIZE / 7)),
        Arguments.of("links", "(http://".repeat(SIZE / 8)),
        Arguments.of("stars", "*a".repeat(SIZE / 2)),
        Arguments.of("overrides", "\u202ea".repeat(SIZE / 2)),
        Arguments.of("combining marks", "e" + "\u0301".repeat(SIZE - 1)),
        Arguments.of("Han without an end", "漢".repeat(SIZE)),
        Arguments.of("digits", "1".repeat(SIZE)),
        Arguments.of("digit groups", "11.".repeat(SIZE / 3)),
        Arguments.of("attributions", "On 111 wrote\n".repeat(SIZE / 13)),
        Arguments.of("headers", "From: a\n\n".repeat(SIZE / 9)),
        Arguments.of("months", "jan".repeat(SIZE / 3)),
        Arguments.of("spaces", " ".repeat(SIZE)));
  }

  @BeforeEach
  void loadModel() {
    summarizer.summarize(new SourceText("Ann", "Hello", "One. Two."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void does_not_slow_down_or_break(String name, String text) {
    long start = System.nanoTime();
    Summary summary = summarizer.summarize(new SourceText(text, text, text));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);

    assertThat(summary.headline()).isNotBlank();
    assertThat(taken).as("time for %s", name).isLessThan(LIMIT);
  }
}
