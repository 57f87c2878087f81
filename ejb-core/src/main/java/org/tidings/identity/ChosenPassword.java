package org.tidings.identity;

import java.util.List;
import java.util.Optional;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.secrets.Secret;

/**
 * A password that somebody chose and may have, as its hash.
 *
 * @param hash in the PHC string format
 */
public record ChosenPassword(String hash) {

  public static final int MIN_CHARS = 12;

  /** Hashing a longer one would cost us more than it protects anybody. */
  public static final int MAX_CHARS = 256;

  /**
   * Hashes the password, which is slow: outside of transactions.
   *
   * @throws InvalidInputException when nobody should have it
   */
  public static ChosenPassword of(Secret typed) {
    problem(typed)
        .ifPresent(
            problem -> {
              throw new InvalidInputException(List.of(problem));
            });
    return new ChosenPassword(Passwords.hash(typed));
  }

  static Optional<FieldProblem> problem(Secret typed) {
    int length = typed.reveal().length();
    return length < MIN_CHARS || length > MAX_CHARS
        ? Optional.of(
            new FieldProblem(
                "password",
                "Choose a password of %d to %d characters.".formatted(MIN_CHARS, MAX_CHARS)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "ChosenPassword[hidden]";
  }
}
