package org.tidings.sift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.notification.NotificationContent;
import org.tidings.rule.Effect;

class RuleBookTest {

  private static final UUID WORK = new UUID(1, 1);

  /** All that effects can come to together, whatever the order in which the rules were made. */
  @ParameterizedTest
  @CsvSource({
    "'', told, USUAL",
    "EXCLUDE, left out, USUAL",
    "INCLUDE, included, USUAL",
    "URGENT, told, URGENT",
    "LOW, told, LOW",
    "EXCLUDE INCLUDE, included, USUAL",
    "EXCLUDE URGENT, left out, URGENT",
    "EXCLUDE LOW, left out, LOW",
    "INCLUDE URGENT, included, URGENT",
    "INCLUDE LOW, included, LOW",
    "URGENT LOW, told, URGENT",
    "EXCLUDE INCLUDE URGENT, included, URGENT",
    "EXCLUDE INCLUDE LOW, included, LOW",
    "EXCLUDE URGENT LOW, left out, URGENT",
    "INCLUDE URGENT LOW, included, URGENT",
    "EXCLUDE INCLUDE URGENT LOW, included, URGENT"
  })
  void include_beats_exclude_and_urgent_beats_low(String effects, String outcome, Weight weight) {
    List<SiftingRule> rules = new ArrayList<>();
    Arrays.stream(effects.split(" "))
        .filter(effect -> !effect.isEmpty())
        .forEach(effect -> rules.add(rule(Effect.valueOf(effect), "subject", "news")));
    for (int turn = 0; turn < Math.max(1, rules.size()); turn++) {
      Collections.rotate(rules, 1);
      Verdict verdict = new RuleBook(rules).verdict(item("Good news"));

      assertThat(verdict.excludedBy().isPresent()).isEqualTo(outcome.equals("left out"));
      assertThat(verdict.included()).isEqualTo(outcome.equals("included"));
      assertThat(verdict.weight()).isEqualTo(weight);
    }
  }

  @Test
  void the_oldest_of_the_rules_that_leave_an_item_out_is_named() {
    SiftingRule first = rule(Effect.EXCLUDE, "subject", "news");
    SiftingRule second = rule(Effect.EXCLUDE, "sender", "bob");

    assertThat(new RuleBook(List.of(first, second)).verdict(item("News")).excludedBy())
        .contains(first.id());
    assertThat(new RuleBook(List.of(first, second)).verdict(item("Old")).excludedBy())
        .contains(second.id());
  }

  @Test
  void a_rule_holds_when_all_that_it_asks_is_there() {
    RuleText both = text(Optional.of(WORK), "bob", "news", "", "weekly");

    assertThat(holds(both, WORK, "Good news")).isTrue();
    assertThat(holds(both, new UUID(1, 2), "Good news")).isFalse();
    assertThat(holds(both, WORK, "Nothing")).isFalse();
    assertThat(holds(text(Optional.of(WORK), "", "", "", ""), WORK, "Any")).isTrue();
    assertThat(holds(text(Optional.of(WORK), "", "", "", "daily"), WORK, "Any")).isFalse();
  }

  @Test
  void a_sender_is_known_by_his_name_or_by_his_address() {
    assertThat(holds(text(Optional.empty(), "BOB", "", "", ""), WORK, "Any")).isTrue();
    assertThat(holds(text(Optional.empty(), "@example.org", "", "", ""), WORK, "Any")).isTrue();
    assertThat(holds(text(Optional.empty(), "/^b\\.jones@/", "", "", ""), WORK, "Any")).isTrue();
    assertThat(holds(text(Optional.empty(), "Bob b.jones", "", "", ""), WORK, "Any")).isFalse();
  }

  @Test
  void of_a_long_text_the_beginning_counts() {
    String padding = "x".repeat(SiftedItem.MAX_TEXT_CHARS - "needle".length());
    Conditions needle = text(Optional.empty(), "", "", "needle", "").conditions();

    assertThat(needle.holdFor(withText(padding + "needle"))).isTrue();
    assertThat(needle.holdFor(withText(padding + "xneedle"))).isFalse();
  }

  private static SiftedItem withText(String text) {
    return SiftedItem.of(
        WORK, new NotificationContent("", "", "", text, "", "1", Optional.empty()));
  }

  private static boolean holds(RuleText rule, UUID source, String subject) {
    return rule.conditions().holdFor(item(source, subject));
  }

  private static SiftedItem item(String subject) {
    return item(WORK, subject);
  }

  private static SiftedItem item(UUID source, String subject) {
    return SiftedItem.of(
        source,
        new NotificationContent(
            "Bob",
            "b.jones@example.org",
            subject,
            "Text",
            "The weekly <weekly.example.org>",
            "1",
            Optional.empty()));
  }

  private static SiftingRule rule(Effect effect, String field, String typed) {
    RuleText text =
        text(
            Optional.empty(),
            field.equals("sender") ? typed : "",
            field.equals("subject") ? typed : "",
            "",
            "");
    return new SiftingRule(UUID.randomUUID(), effect, text.conditions());
  }

  private static RuleText text(
      Optional<UUID> source, String sender, String subject, String text, String list) {
    return new RuleText("Any", source, given(sender), given(subject), given(text), given(list));
  }

  private static Optional<String> given(String typed) {
    return Optional.of(typed).filter(any -> !any.isEmpty());
  }
}
