package org.tidings.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tidings.problem.FieldProblem;
import org.tidings.secrets.Secret;

/**
 * Which passwords are taken: long ones that are hard to guess, made of whatever characters. The one
 * place that says so, wherever a password is chosen.
 */
final class PasswordPolicy {

  static final int MIN_CHARS = 12;

  /** Hashing a longer one would cost us more than it protects anybody. */
  static final int MAX_CHARS = 256;

  /**
   * How much of a password is judged: the judgement takes time with the square of it, and what
   * comes after does not make it easier to guess.
   */
  private static final int JUDGED_CHARS = 64;

  /** On zxcvbn's scale from 0 to 4: more than 10^8 guesses. */
  private static final int MIN_SCORE = 3;

  private static final Zxcvbn GUESSING = new Zxcvbn();

  private PasswordPolicy() {}

  /**
   * What is wrong with a password, if anything.
   *
   * @param field where it was typed
   * @param known what anybody knows of the person, such as his address and his workspace's name
   */
  static Optional<FieldProblem> problem(String field, Secret password, String... known) {
    String typed = password.reveal();
    if (typed.codePointCount(0, typed.length()) < MIN_CHARS || typed.length() > MAX_CHARS) {
      return Optional.of(
          new FieldProblem(
              field, "Choose a password of %d to %d characters.".formatted(MIN_CHARS, MAX_CHARS)));
    }
    return isEasilyGuessed(typed, known)
        ? Optional.of(
            new FieldProblem(
                field,
                "This password is easily guessed. Choose several words that have nothing to do with"
                    + " each other, or with you."))
        : Optional.empty();
  }

  private static boolean isEasilyGuessed(String password, String... known) {
    String judged = password.substring(0, Math.min(password.length(), JUDGED_CHARS));
    return GUESSING.measure(judged, words(known)).getScore() < MIN_SCORE;
  }

  /** What is known, as a whole and word by word. */
  private static List<String> words(String... known) {
    List<String> words = new ArrayList<>();
    for (String text : known) {
      words.add(text);
      words.addAll(Arrays.asList(text.split("[^\\p{L}\\p{N}]+")));
    }
    words.removeIf(String::isEmpty);
    return words;
  }
}
