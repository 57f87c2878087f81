package org.tidings.sift;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tidings.notification.NotificationContent;
import org.tidings.rule.Effect;
import org.tidings.rule.Rule;
import org.tidings.testing.memory.Workspace;

class RuleShelfTest {

  private static final RuleText SHOP =
      new RuleText(
          "Adverts",
          Optional.of(new UUID(1, 1)),
          Optional.of("shop"),
          Optional.of("/sale|offer/"),
          Optional.of("buy"),
          Optional.of("adverts"));

  private final Workspace world = new Workspace();

  @Test
  void what_a_rule_says_is_encrypted_and_read_again() {
    Rule rule = add(true, SHOP);

    RuleText read = world.tenants.call(world.tenant, () -> world.ruleVault.open(rule));

    assertThat(read.json()).isEqualTo(SHOP.json());
    assertThat(new String(rule.content(), ISO_8859_1)).doesNotContain("shop", "Adverts", "sale");
    assertThat(SHOP.toString()).doesNotContain("shop");
    assertThat(SHOP.conditions().toString()).doesNotContain("shop", "sale");
  }

  @Test
  void a_rule_that_is_switched_off_does_nothing() {
    add(false, sender("bob"));

    assertThat(verdict(world.ruleShelf::of).excludedBy()).isEmpty();
  }

  @Test
  void a_damaged_rule_keeps_no_other_from_being_asked() {
    world.rules.add(
        new Rule(UUID.randomUUID(), world.ann, Effect.INCLUDE, true, new byte[9], Workspace.NOON));
    Rule whole = add(true, sender("bob"));

    assertThat(verdict(world.ruleShelf::of).excludedBy()).contains(whole.id());
  }

  @Test
  void a_rule_that_is_tried_takes_the_place_of_the_one_with_its_id() {
    Rule old = add(true, sender("bob"));
    SiftingRule other =
        new SiftingRule(old.id(), Effect.EXCLUDE, sender("somebody else").conditions());
    SiftingRule additional = new SiftingRule(UUID.randomUUID(), Effect.LOW, other.conditions());

    assertThat(verdict(user -> world.ruleShelf.with(user, other)).excludedBy()).isEmpty();
    assertThat(verdict(user -> world.ruleShelf.with(user, additional)).excludedBy())
        .contains(old.id());
  }

  private Verdict verdict(Function<UUID, RuleBook> book) {
    NotificationContent content = Workspace.mail("Bob", "News", "Text");
    return world.tenants.call(
        world.tenant, () -> book.apply(world.ann).verdict(SiftedItem.of(world.mailbox, content)));
  }

  private static RuleText sender(String typed) {
    return new RuleText(
        "Any",
        Optional.empty(),
        Optional.of(typed),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Rule add(boolean enabled, RuleText text) {
    UUID id = UUID.randomUUID();
    byte[] sealed =
        world.tenants.call(world.tenant, () -> world.ruleVault.seal(world.ann, id, text));
    Rule rule = new Rule(id, world.ann, Effect.EXCLUDE, enabled, sealed, Workspace.NOON);
    world.rules.add(rule);
    return rule;
  }
}
