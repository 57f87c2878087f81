package org.tidings.summarize.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.tidings.summarize.SourceText;
import org.tidings.summarize.Summary;
import org.tidings.text.OneLine;

class SummaryPropertiesTest {

  /** Fixed, so that a build fails for the change that broke it. */
  private static final String SEED = "20261122";

  private static final List<String> PIECES =
      List.of(
          "Hi Ann,",
          "Could you call me on Friday?",
          "The total is $ 12.50.",
          "> quoted",
          "On Mon, 2 Nov 2026 Bob wrote:",
          "--",
          "Best regards,",
          "日本語の文です。",
          "明日15時に会えますか？",
          "هل يمكنك الحضور غدا؟",
          "Am 3. Dezember geht es los!",
          "<b>bold</b>",
          "<style>",
          "&nbsp;",
          "https://example.org/a/b?c=d",
          "👩\u200d👩\u200d👧\u200d👦🏳\ufe0f\u200d🌈",
          "\u202eevil\u202c",
          "\u200b\u200b\u200b",
          "a.b.c.d.e.f!?",
          "((((",
          "[[[[",
          "unsubscribe",
          "\n",
          "\r\n",
          "\n\n",
          " ",
          "\t",
          "\u0000",
          "\uD83D",
          "\uDE00",
          "e\u0301\u0301",
          "From: a@example.org",
          "Sent: today",
          "To: b@example.org",
          "----- Original Message -----",
          "* item one",
          "1. item two",
          "a | b | c",
          "x".repeat(300),
          "word ".repeat(120));

  private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer();

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces = Arbitraries.of(PIECES);
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(80);
    return Arbitraries.frequencyOf(Tuple.of(6, pieces), Tuple.of(1, any))
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join(" ", parts));
  }

  @Property(tries = 400, seed = SEED)
  void keeps_its_limits_and_shows_no_hidden_characters(
      @ForAll("texts") String from, @ForAll("texts") String subject, @ForAll("texts") String text) {
    Summary summary = summarizer.summarize(new SourceText(from, subject, text));

    assertThat(summary.headline()).isNotBlank().hasSizeLessThanOrEqualTo(Summary.HEADLINE_CHARS);
    assertThat(summary.gist()).hasSizeLessThanOrEqualTo(Summary.GIST_CHARS);
    assertThat(summary.salience()).isBetween(0.0, 1.0);
    assertShowsNothingHidden(summary.headline());
    assertShowsNothingHidden(summary.gist());
  }

  @Property(tries = 150, seed = SEED)
  void says_the_same_of_the_same_item(
      @ForAll("texts") String subject, @ForAll("texts") String text) {
    SourceText item = new SourceText("Ann", subject, text);

    assertThat(new ExtractiveSummarizer().summarize(item)).isEqualTo(summarizer.summarize(item));
  }

  @Property(tries = 400, seed = SEED)
  void tells_at_most_two_sentences_of_the_item_in_their_order(@ForAll("texts") String text) {
    List<String> paragraphs = MailText.paragraphs(text);
    List<String> sentences = Sentences.of(paragraphs).stream().map(Sentence::text).toList();

    String gist = summarizer.summarize(new SourceText("Ann", "Plan", text)).gist();

    assertThat(sentences).allMatch(String.join(" ", paragraphs)::contains);
    assertThat(gist).isIn(possibleGists(sentences));
  }

  private static Set<String> possibleGists(List<String> sentences) {
    List<String> told =
        sentences.stream()
            .map(OneLine::capitalized)
            .map(line -> OneLine.cutAtClause(line, Gist.LONGEST_SENTENCE))
            .toList();
    Set<String> gists = new HashSet<>(told);
    gists.add("");
    for (int later = 0; later < told.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        for (String separator : List.of("", " ", " \u00b7 ")) {
          gists.add(told.get(earlier) + separator + told.get(later));
        }
      }
    }
    return gists;
  }

  private static void assertShowsNothingHidden(String line) {
    assertThat(line.codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(SummaryPropertiesTest::reordersText)
        .noneMatch(codePoint -> Character.getType(codePoint) == Character.SURROGATE);
  }

  private static boolean reordersText(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
