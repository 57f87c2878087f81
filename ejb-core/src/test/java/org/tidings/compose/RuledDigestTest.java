package org.tidings.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.digest.LedgerLine;
import org.tidings.digest.Outcome;
import org.tidings.notification.Notification;
import org.tidings.rule.Effect;
import org.tidings.sift.RuleBook;
import org.tidings.sift.RuleText;
import org.tidings.sift.SiftingRule;
import org.tidings.summarize.Summary;
import org.tidings.testing.memory.Workspace;

/** What rules do to a digest. */
class RuledDigestTest {

  private final Workspace world = new Workspace();
  private final List<SiftingRule> rules = new ArrayList<>();
  private int received;

  @Test
  void what_a_rule_excludes_is_filtered_and_the_ledger_names_the_rule() {
    UUID advert = receive("Advert").id();
    receive("Letter");
    UUID rule = rule(Effect.EXCLUDE, "advert");

    List<LedgerLine> ledger = plan().ledger(UUID.randomUUID());

    assertThat(headlines()).containsExactly("Letter");
    assertThat(ledger)
        .filteredOn(line -> line.outcome() == Outcome.FILTERED)
        .singleElement()
        .matches(line -> line.notificationId().equals(advert))
        .matches(line -> line.ruleId().equals(Optional.of(rule)));
  }

  @Test
  void what_a_rule_includes_is_told_though_it_was_read_and_though_another_excludes_it() {
    receive("Advert of the club", "READ");
    UUID read = receive("Letter", "READ").id();
    rule(Effect.EXCLUDE, "advert");
    rule(Effect.INCLUDE, "club");

    assertThat(headlines()).containsExactly("Advert of the club");
    assertThat(plan().leftOut()).containsEntry(read, LeftOut.because(Outcome.ALREADY_READ));
  }

  @Test
  void no_rule_tells_our_own_mails_and_none_makes_a_read_item_news_by_calling_it_urgent() {
    UUID own = receive("Digest", "OWN_MAIL").id();
    UUID read = receive("Urgent", "READ").id();
    rule(Effect.INCLUDE, "digest");
    rule(Effect.URGENT, "urgent");

    assertThat(plan().told()).isEmpty();
    assertThat(plan().leftOut())
        .containsEntry(own, LeftOut.because(Outcome.FILTERED))
        .containsEntry(read, LeftOut.because(Outcome.ALREADY_READ));
  }

  @Test
  void a_read_item_that_cannot_be_decrypted_stays_read_when_a_rule_might_include_it() {
    UUID damaged = UUID.randomUUID();
    world.receive(damaged, new byte[] {1}, "x", Set.of("READ"));
    rule(Effect.INCLUDE, "any");

    assertThat(plan().leftOut()).containsEntry(damaged, LeftOut.because(Outcome.ALREADY_READ));
  }

  @Test
  void what_is_urgent_comes_first_and_is_told_where_there_is_no_room() {
    for (int i = 0; i < DigestPlan.BUDGET + 3; i++) {
      receive("Fire " + i, "BULK");
      receive("Important matter " + i, "IMPORTANT");
    }
    rule(Effect.URGENT, "fire");

    assertThat(headlines())
        .hasSize(DigestPlan.BUDGET + 3)
        .allMatch(headline -> headline.startsWith("Fire"));
    assertThat(plan().told())
        .allSatisfy(story -> assertThat(story.importance()).isBetween(0.8, 1.0));
  }

  @Test
  void not_more_is_urgent_than_anybody_reads() {
    for (int i = 0; i < DigestPlan.URGENT_AT_MOST + 5; i++) {
      receive("Fire " + i);
    }
    rule(Effect.URGENT, "fire");

    assertThat(plan().told()).hasSize(DigestPlan.URGENT_AT_MOST);
    assertThat(plan().leftOut().values())
        .hasSize(5)
        .containsOnly(LeftOut.because(Outcome.OVER_BUDGET));
  }

  @Test
  void what_is_low_comes_last_and_only_if_there_is_room() {
    receive("Chatter", "IMPORTANT");
    receive("Matter", "BULK");
    rule(Effect.LOW, "chatter");
    assertThat(headlines()).containsExactly("Matter", "Chatter");

    for (int i = 0; i < DigestPlan.BUDGET; i++) {
      receive("Matter " + i, "BULK");
    }
    assertThat(headlines()).hasSize(DigestPlan.BUDGET).doesNotContain("Chatter");
  }

  @Test
  void a_story_is_as_urgent_as_the_most_urgent_of_its_items() {
    receiveInThread("Fire", "t");
    receiveInThread("Chatter about it", "t");
    receive("Matter", "IMPORTANT");
    rule(Effect.URGENT, "fire");
    rule(Effect.LOW, "chatter");

    assertThat(plan().told().get(0).others()).hasSize(1);
  }

  private Notification receive(String subject, String... traits) {
    received++;
    return receive(subject, "t-" + received, traits);
  }

  private void receiveInThread(String subject, String thread) {
    receive(subject, thread, new String[0]);
  }

  private Notification receive(String subject, String thread, String[] traits) {
    return world.receive(
        Workspace.mail("Bob", subject, subject),
        new Summary(subject, "", 0.5),
        thread,
        new HashSet<>(List.of(traits)));
  }

  private UUID rule(Effect effect, String subject) {
    RuleText text =
        new RuleText(
            "Any",
            Optional.empty(),
            Optional.empty(),
            Optional.of(subject),
            Optional.empty(),
            Optional.empty());
    UUID id = UUID.randomUUID();
    rules.add(new SiftingRule(id, effect, text.conditions()));
    return id;
  }

  private List<String> headlines() {
    return plan().told().stream().map(story -> story.lead().summary().headline()).toList();
  }

  private DigestPlan plan() {
    WindowReader reader =
        new WindowReader(
            world.sieve, world.summaries, text -> new Summary(text.subject(), "", 0.5));
    return world.tenants.call(
        world.tenant,
        () ->
            DigestPlan.of(
                reader.read(
                    world.notifications.untold(
                        world.ann, world.clock.instant(), DigestComposer.WINDOW_LIMIT),
                    world.clock.instant(),
                    new RuleBook(rules))));
  }
}
