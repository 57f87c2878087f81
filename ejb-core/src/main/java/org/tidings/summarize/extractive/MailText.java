package org.tidings.summarize.extractive;

import java.util.List;
import org.tidings.text.VisibleText;

/** Reduces the text of a mail to the paragraphs its author wrote for this mail. */
final class MailText {

  private static final int LONGEST_TEXT = 40_000;
  private static final int MOST_LINES = 1_500;

  private static final List<LineFilter> FILTERS =
      List.of(new QuotedReplies(), new Signatures(), new TrackingNoise(), new Greetings());

  private MailText() {}

  static List<String> paragraphs(String raw) {
    String text = Markup.strip(VisibleText.of(Head.of(raw, LONGEST_TEXT)));
    List<String> lines = text.lines().limit(MOST_LINES).map(String::strip).toList();
    for (LineFilter filter : FILTERS) {
      lines = filter.apply(lines);
    }
    return Boilerplate.withoutFooters(Paragraphs.of(lines));
  }
}
