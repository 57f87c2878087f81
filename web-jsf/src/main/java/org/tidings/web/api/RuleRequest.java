package org.tidings.web.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tidings.manage.RuleDraft;
import org.tidings.problem.InvalidInputException;

/**
 * A rule to make, or to try.
 *
 * @param name left out: made of what the rule says
 * @param enabled left out: true
 */
public record RuleRequest(
    String name, @NotNull @Valid Match match, @NotBlank String effect, Boolean enabled) {

  /** What an item must be: all that is given. */
  public record Match(String source, String sender, String subject, String text, String list) {

    RuleDraft.Match typed() {
      return new RuleDraft.Match(
          Optional.ofNullable(source).map(id -> id("match.source", id)),
          Optional.ofNullable(sender),
          Optional.ofNullable(subject),
          Optional.ofNullable(text),
          Optional.ofNullable(list));
    }

    @Override
    public String toString() {
      return "Match[hidden]";
    }
  }

  RuleDraft draft() {
    return new RuleDraft(
        Objects.toString(name, ""), effect, !Boolean.FALSE.equals(enabled), match.typed());
  }

  static UUID id(String field, String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(field, "Give an id.");
    }
  }

  @Override
  public String toString() {
    return "RuleRequest[" + effect + "]";
  }
}
