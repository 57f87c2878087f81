package org.tidings.summarize.extractive;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tidings.text.OneLine;

/** The subject of a mail without what mail programs and lists put before it. */
final class SubjectLine {

  private static final int LONGEST_PREFIX = 10;
  private static final int LONGEST_TAG = 40;

  private static final PhraseList PREFIXES = PhraseList.named("subject-prefix");
  private static final PhraseList STATUS = PhraseList.named("status-tag");
  private static final PhraseList EMPTY = PhraseList.named("empty-subject");
  private static final Pattern REPEATED_MARKS = Pattern.compile("([!?.*])\\1{1,200}");

  private SubjectLine() {}

  /** The subject's own words; empty when it says nothing. */
  static String of(String raw) {
    String subject = OneLine.of(Markup.strip(raw));
    String before;
    do {
      before = subject;
      subject = withoutTag(withoutPrefix(subject)).strip();
    } while (!subject.equals(before));
    String words = REPEATED_MARKS.matcher(subject).replaceAll("$1").strip();
    return saysNothing(words) ? "" : words;
  }

  private static String withoutPrefix(String subject) {
    int colon = firstOf(subject, ":：", LONGEST_PREFIX);
    if (colon <= 0) {
      return subject;
    }
    String prefix = subject.substring(0, colon).toLowerCase(Locale.ROOT);
    String word = prefix.replaceAll("[\\[(^]?\\d{1,3}[\\])]?$", "").strip();
    return PREFIXES.holds(word) ? subject.substring(colon + 1) : subject;
  }

  /** Drops a list's "[name]"; keeps a tag that is news by itself, such as "[RESOLVED]". */
  private static String withoutTag(String subject) {
    if (!subject.startsWith("[")) {
      return subject;
    }
    int end = firstOf(subject, "]", LONGEST_TAG);
    boolean isLast = end < 0 || end == subject.length() - 1;
    return isLast || STATUS.foundIn(subject.substring(1, end).toLowerCase(Locale.ROOT))
        ? subject
        : subject.substring(end + 1);
  }

  private static int firstOf(String text, String marks, int limit) {
    for (int at = 0; at < Math.min(text.length(), limit); at++) {
      if (marks.indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static boolean saysNothing(String subject) {
    String words = subject.replaceAll("[\\p{P}\\p{S}]", " ").strip().toLowerCase(Locale.ROOT);
    return words.codePoints().filter(Character::isLetter).count() < 2
        || EMPTY.holds(words.replaceAll(" {2,}", " "));
  }
}
