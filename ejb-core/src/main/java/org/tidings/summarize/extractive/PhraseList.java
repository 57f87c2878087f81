package org.tidings.summarize.extractive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lower-case phrases of one purpose in every language we know, one to a line of a resource. A
 * phrase counts where whole words match; scripts without spaces match anywhere.
 */
final class PhraseList {

  private final List<String> phrases;
  private final Set<String> exact;

  private PhraseList(List<String> phrases) {
    this.phrases = phrases;
    this.exact = Set.copyOf(phrases);
  }

  static PhraseList named(String name) {
    String file = name + ".txt";
    try (InputStream in = PhraseList.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Missing phrase list " + file);
      }
      return new PhraseList(lines(in));
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable phrase list " + file, e);
    }
  }

  private static List<String> lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, UTF_8))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(String::strip)
        .distinct()
        .toList();
  }

  /** The single words of all lines, for lists that put many on a line. */
  Set<String> words() {
    return phrases.stream()
        .flatMap(line -> List.of(line.split(" ", -1)).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean holds(String lowerCase) {
    return exact.contains(lowerCase);
  }

  boolean foundIn(String lowerCase) {
    for (String phrase : phrases) {
      if (occurs(phrase, lowerCase)) {
        return true;
      }
    }
    return false;
  }

  long countIn(String lowerCase) {
    return phrases.stream().filter(phrase -> occurs(phrase, lowerCase)).count();
  }

  boolean opens(String lowerCase) {
    return phrases.stream()
        .anyMatch(
            phrase ->
                lowerCase.startsWith(phrase) && isWhole(lowerCase, 0, phrase.length(), phrase));
  }

  private static boolean occurs(String phrase, String text) {
    int at = text.indexOf(phrase);
    while (at >= 0) {
      if (isWhole(text, at, phrase.length(), phrase)) {
        return true;
      }
      at = text.indexOf(phrase, at + 1);
    }
    return false;
  }

  private static boolean isWhole(String text, int start, int length, String phrase) {
    int end = start + length;
    boolean freeBefore = start == 0 || !joins(phrase.codePointAt(0), text.codePointBefore(start));
    return freeBefore
        && (end == text.length()
            || !joins(phrase.codePointBefore(phrase.length()), text.codePointAt(end)));
  }

  private static boolean joins(int one, int other) {
    return Character.isLetter(one) && Character.isLetter(other) && !Scripts.isSpaceless(one);
  }
}
