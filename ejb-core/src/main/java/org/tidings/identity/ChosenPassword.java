package org.tidings.identity;

import java.util.List;
import org.tidings.problem.InvalidInputException;
import org.tidings.secrets.Secret;

/**
 * A password that somebody chose and may have, as its hash.
 *
 * @param hash in the PHC string format
 */
public record ChosenPassword(String hash) {

  /**
   * Hashes the password, which is slow: outside of transactions.
   *
   * @param field where it was typed
   * @param known what anybody knows of the person, such as his address and his workspace's name
   * @throws InvalidInputException when nobody should have it
   */
  public static ChosenPassword of(String field, Secret typed, String... known) {
    PasswordPolicy.problem(field, typed, known)
        .ifPresent(
            problem -> {
              throw new InvalidInputException(List.of(problem));
            });
    return new ChosenPassword(Passwords.hash(typed));
  }

  @Override
  public String toString() {
    return "ChosenPassword[hidden]";
  }
}
