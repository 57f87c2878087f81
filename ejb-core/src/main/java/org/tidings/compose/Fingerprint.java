package org.tidings.compose;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which two items are found to tell one story.
 *
 * @param exact equal for items that say the same, but for case and punctuation
 * @param words of the headline, without numbers and without words that say little
 * @param numbers of the headline
 */
record Fingerprint(String exact, boolean bulk, Set<String> words, Set<String> numbers) {

  /** With fewer common words two headlines are alike by chance. */
  private static final int SHARED_AT_LEAST = 4;

  /** Of the words of the shorter headline. */
  private static final double SHARED_PART = 0.75;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DIGIT = Pattern.compile("\\p{N}");
  private static final Set<String> COMMON =
      Set.of(
          "the", "and", "for", "with", "from", "are", "was", "has", "have", "will", "you", "your",
          "our", "this", "that", "its", "new", "now", "how", "why", "what", "der", "die", "das",
          "und", "les", "des", "una", "los");

  static Fingerprint of(NewsItem item) {
    String headline = normal(item.summary().headline());
    Set<String> words = new TreeSet<>();
    Set<String> numbers = new TreeSet<>();
    Stream.of(headline.split(" "))
        .filter(word -> !COMMON.contains(word))
        .forEach(word -> (DIGIT.matcher(word).find() ? numbers : words).add(word));
    words.removeIf(word -> word.length() < 3);
    return new Fingerprint(
        headline + "\n" + normal(item.summary().gist()), item.bulk(), words, numbers);
  }

  /**
   * Whether both tell one story. Personal items only when they say the same, as a mail sent to two
   * mailboxes does; newsletters also when their headlines share most words. What names different
   * numbers is never one story: invoice 4711 is not invoice 4712.
   */
  boolean tellsTheSameAs(Fingerprint other) {
    if (exact.equals(other.exact)) {
      return true;
    }
    if (!bulk || !other.bulk || !numbers.equals(other.numbers)) {
      return false;
    }
    long shared = words.stream().filter(other.words::contains).count();
    int shorter = Math.min(words.size(), other.words.size());
    return shared >= SHARED_AT_LEAST && shared >= SHARED_PART * shorter;
  }

  private static String normal(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
