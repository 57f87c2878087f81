package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tidings.problem.ConflictException;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.NotFoundException;
import org.tidings.testing.memory.TestPlans;
import org.tidings.testing.memory.Workspace;

class RuleSetupTest {

  private final Workspace world = new Workspace();
  private final RuleSetup setup = RuleSetups.of(world, Callers.ann(world));

  @Test
  void lists_rules_as_they_were_typed_the_oldest_first() {
    RuleView first = create(RuleSetups.draft("exclude", "sender", " Shop "));
    world.clock.advance(Duration.ofSeconds(1));
    RuleView second =
        create(new RuleDraft(" Boss ", "urgent", false, RuleSetups.match("subject", "/^urgent/")));

    assertThat(in(setup::list)).containsExactly(first, second);
    assertThat(first.match().sender()).contains("Shop");
    assertThat(first.match().subject()).isEmpty();
    assertThat(first.name()).isEqualTo("exclude: Shop");
    assertThat(second.name()).isEqualTo("Boss");
    assertThat(second.enabled()).isFalse();
    assertThat(second.createdAt()).isEqualTo(Workspace.NOON.plusSeconds(1));
  }

  @Test
  void changes_what_is_given_and_leaves_the_rest() {
    UUID id = create(RuleSetups.draft("exclude", "sender", "shop")).id();

    RuleView off = in(() -> setup.change(id, RuleChange.switched(false)));
    assertThat(off.enabled()).isFalse();
    assertThat(off.match().sender()).contains("shop");

    RuleDraft other = new RuleDraft("Named", "low", true, RuleSetups.match("list", "weekly"));
    RuleView changed = in(() -> setup.change(id, RuleChange.to(other)));
    assertThat(changed.name()).isEqualTo("Named");
    assertThat(changed.effect()).isEqualTo("low");
    assertThat(changed.match()).extracting(match -> match.list().orElseThrow()).isEqualTo("weekly");
    assertThat(in(setup::list)).containsExactly(changed);
  }

  @Test
  void a_rule_whose_source_is_gone_can_still_be_switched() {
    UUID gone = world.connect("Old");
    UUID id = create(forSource(gone)).id();
    world.sources.remove(world.sources.find(gone).orElseThrow());

    assertThat(in(() -> setup.change(id, RuleChange.switched(false))).enabled()).isFalse();
    assertRefused("match.source", forSource(gone));
  }

  @Test
  void tells_everything_that_is_wrong_at_once() {
    InvalidInputException refusal =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> create(new RuleDraft("n".repeat(81), "hide", true, RuleSetups.match("", ""))));

    assertThat(refusal.problems())
        .extracting(FieldProblem::field)
        .containsExactly("name", "effect", "match");
    assertRefused("match", RuleSetups.draft("low", "sender", "  "));
    assertRefused("match.source", forSource(UUID.randomUUID()));
    assertRefused("match.text", RuleSetups.draft("low", "text", "/(/"));
    assertThat(in(setup::list)).isEmpty();
  }

  @Test
  void all_expressions_of_a_person_together_have_a_limit() {
    create(RuleSetups.draft("low", "text", "/[a-z]{900}/"));
    UUID words = create(RuleSetups.draft("low", "text", "word")).id();

    RuleDraft large = RuleSetups.draft("low", "subject", "/(?:ab){600}/");
    assertRefused("match", large);
    assertThatThrownBy(() -> in(() -> setup.change(words, RuleChange.to(large))))
        .isInstanceOf(InvalidInputException.class);
    create(RuleSetups.draft("low", "subject", "/(?:ab){100}/"));
  }

  @Test
  void a_rule_is_its_owners_alone() {
    UUID id = create(RuleSetups.draft("exclude", "sender", "shop")).id();
    RuleSetup colleagues = RuleSetups.of(world, Callers.colleague(world));

    assertThat(in(colleagues::list)).isEmpty();
    assertThatThrownBy(() -> in(() -> colleagues.change(id, RuleChange.switched(false))))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> colleagues.remove(id)).isInstanceOf(NotFoundException.class);
    assertThat(in(setup::list)).hasSize(1).allMatch(RuleView::enabled);
  }

  @Test
  void a_deleted_rule_is_gone() {
    UUID id = create(RuleSetups.draft("exclude", "sender", "shop")).id();

    setup.remove(id);

    assertThat(in(setup::list)).isEmpty();
    assertThatThrownBy(() -> setup.remove(id)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void nobody_has_more_than_his_plan_allows() {
    for (int i = 0; i < TestPlans.FREE.rules(); i++) {
      create(RuleSetups.draft("exclude", "sender", "shop"));
    }

    assertThatThrownBy(() -> create(RuleSetups.draft("exclude", "sender", "shop")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("allows 3 rules, and you have 3. Delete one first");
  }

  private void assertRefused(String field, RuleDraft wanted) {
    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> create(wanted));
    assertThat(refusal.problems()).extracting(FieldProblem::field).containsExactly(field);
  }

  private static RuleDraft forSource(UUID source) {
    Optional<String> nothing = Optional.empty();
    return new RuleDraft(
        "Any",
        "low",
        true,
        new RuleDraft.Match(Optional.of(source), nothing, nothing, nothing, nothing));
  }

  private RuleView create(RuleDraft wanted) {
    return in(() -> setup.create(wanted));
  }

  private <T> T in(Supplier<T> work) {
    return world.tenants.call(world.tenant, work);
  }
}
