package org.tidings.sift;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.tidings.problem.InvalidInputException;

/** Reads what people type as conditions: words, or between two slashes a regular expression. */
public final class TextTests {

  static final int MAX_CHARS = 200;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.MULTILINE;

  /** Instructions of one expression, and of all of a person. */
  public static final int MAX_STEPS = 2_000;

  private static final double MAX_COPIES = 20_000;

  /** The JDK's, and harmless: each digit is looked at once. */
  private static final java.util.regex.Pattern COUNTED =
      java.util.regex.Pattern.compile("\\{(\\d{1,9}),?(\\d{0,9})\\}");

  private static final String SLASH = "/";

  private TextTests() {}

  /**
   * The test.
   *
   * @param field where it was typed, for problems
   * @throws InvalidInputException when it is too long, or no regular expression
   */
  static TextTest read(String field, String typed) {
    if (typed.length() > MAX_CHARS) {
      throw new InvalidInputException(
          field, "This is too long; %d characters at most.".formatted(MAX_CHARS));
    }
    if (typed.length() > 2 && typed.startsWith(SLASH) && typed.endsWith(SLASH)) {
      return new TextTest.Expression(typed, compile(field, typed.substring(1, typed.length() - 1)));
    }
    return new TextTest.Words(typed, SiftedText.fold(typed));
  }

  private static Pattern compile(String field, String expression) {
    if (copies(expression) > MAX_COPIES) {
      throw tooLarge(field); // it would fill the memory before its size is known
    }
    try {
      Pattern pattern = Pattern.compile(expression, FLAGS);
      if (pattern.programSize() > MAX_STEPS) {
        throw tooLarge(field);
      }
      return pattern;
    } catch (PatternSyntaxException e) {
      throw new InvalidInputException(
          field,
          "This is no regular expression that can be used: "
              + e.getDescription()
              + place(expression, e.getPattern())
              + ". Change it, or leave out the slashes to look for the words as they stand.");
    }
  }

  private static InvalidInputException tooLarge(String field) {
    return new InvalidInputException(
        field,
        "This expression is too large. Use smaller numbers of repetitions, or * and + instead.");
  }

  /** How often a part may be repeated at most, if all repetitions stand within one another. */
  private static double copies(String expression) {
    return COUNTED
        .matcher(expression)
        .results()
        .mapToDouble(count -> Math.max(number(count.group(1)), number(count.group(2))))
        .reduce(1, (one, other) -> one * Math.max(1, other));
  }

  private static double number(String digits) {
    return digits == null || digits.isEmpty() ? 0 : Double.parseDouble(digits);
  }

  /** Which part is wrong, and where it begins, as far as the library tells. */
  private static String place(String expression, String told) {
    if (told == null || told.isEmpty()) {
      return "";
    }
    String part = told.endsWith(expression) ? expression : told; // the library puts flags before it
    int at = expression.indexOf(part);
    return at < 0 || part.equals(expression)
        ? " in " + part
        : " at character %d, %s".formatted(at + 1, part);
  }
}
