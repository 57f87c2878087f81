package org.tidings.manage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tidings.account.TokenScope;
import org.tidings.identity.IssuedToken;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;

/** A token that can be had: what somebody wants, checked. */
record TokenWish(String name, TokenScope scope, Instant expiresAt) {

  /**
   * Checks what somebody wants.
   *
   * @throws InvalidInputException with everything that is wrong
   */
  static TokenWish check(NewToken wanted, Instant now) {
    List<FieldProblem> problems = new ArrayList<>();
    String name = wanted.name().strip();
    if (name.isEmpty() || name.length() > TokenSetup.MAX_NAME_CHARS) {
      problems.add(
          new FieldProblem(
              "name",
              "Name the token in 1 to %d characters.".formatted(TokenSetup.MAX_NAME_CHARS)));
    }
    Optional<TokenScope> scope = scope(wanted.scope());
    if (scope.isEmpty()) {
      problems.add(new FieldProblem("scope", "Choose read or write."));
    }
    Instant expiresAt = wanted.expiresAt().orElse(now.plus(IssuedToken.USUAL_LIFE));
    if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(TokenSetup.LONGEST_LIFE))) {
      problems.add(
          new FieldProblem(
              "expiresAt",
              "Give a time to come, at most %d days ahead."
                  .formatted(TokenSetup.LONGEST_LIFE.toDays())));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new TokenWish(name, scope.orElseThrow(), expiresAt);
  }

  private static Optional<TokenScope> scope(String code) {
    return Arrays.stream(TokenScope.values())
        .filter(scope -> scope.code().equals(code))
        .findFirst();
  }
}
