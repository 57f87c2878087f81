package org.tidings.manage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.rule.Effect;
import org.tidings.sift.Conditions;
import org.tidings.sift.RuleText;
import org.tidings.sift.SiftingRule;
import org.tidings.text.OneLine;

/** A rule that can be had: what somebody wants, checked. */
record RuleWish(Effect effect, RuleText text, Conditions conditions) {

  static final int MAX_NAME_CHARS = 80;

  /**
   * Checks what somebody wants.
   *
   * @param sources his
   * @throws InvalidInputException with everything that is wrong
   */
  static RuleWish check(RuleDraft wanted, Set<UUID> sources) {
    List<FieldProblem> problems = new ArrayList<>();
    RuleText text = text(wanted);
    if (text.name().length() > MAX_NAME_CHARS) {
      problems.add(
          new FieldProblem(
              "name", "Name the rule in at most %d characters.".formatted(MAX_NAME_CHARS)));
    }
    Optional<Effect> effect = effect(wanted.effect());
    if (effect.isEmpty()) {
      problems.add(new FieldProblem("effect", "Choose exclude, include, urgent or low."));
    }
    if (text.source().isPresent() && !sources.contains(text.source().get())) {
      problems.add(new FieldProblem("match.source", "Choose one of your sources."));
    }
    Optional<Conditions> conditions = conditions(text, problems);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new RuleWish(effect.orElseThrow(), text, conditions.orElseThrow());
  }

  SiftingRule rule(UUID id) {
    return new SiftingRule(id, effect, conditions);
  }

  private static RuleText text(RuleDraft wanted) {
    RuleDraft.Match match = wanted.match();
    String name = wanted.name().strip();
    RuleText text =
        new RuleText(
            name,
            match.source(),
            typed(match.sender()),
            typed(match.subject()),
            typed(match.text()),
            typed(match.list()));
    return name.isEmpty() ? text.called(usualName(wanted.effect(), text)) : text;
  }

  /** What a rule says in short, for who gives it no name. */
  private static String usualName(String effect, RuleText text) {
    String asked =
        Stream.of(text.sender(), text.subject(), text.text(), text.list())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    String what = asked.isEmpty() ? "a whole source" : asked;
    return OneLine.of(effect + ": " + what, MAX_NAME_CHARS);
  }

  private static Optional<String> typed(Optional<String> field) {
    return field.map(String::strip).filter(typed -> !typed.isEmpty());
  }

  private static Optional<Conditions> conditions(RuleText text, List<FieldProblem> problems) {
    try {
      Conditions conditions = text.conditions();
      if (conditions.isEmpty()) {
        problems.add(
            new FieldProblem("match", "Give a source, or words to find in one of the fields."));
      }
      return Optional.of(conditions);
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  private static Optional<Effect> effect(String code) {
    return Arrays.stream(Effect.values()).filter(effect -> effect.code().equals(code)).findFirst();
  }
}
