package org.tidings.manage;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tidings.compose.Windows;
import org.tidings.notification.Notification;
import org.tidings.notification.NotificationContent;
import org.tidings.problem.InvalidInputException;
import org.tidings.summarize.Summary;
import org.tidings.testing.memory.Workspace;

class RulePreviewTest {

  private static final List<String> EFFECTS = List.of("exclude", "include", "urgent", "low");
  private static final List<String> WORDS = List.of("ant", "bee", "cow", "dog");

  private final Workspace world = new Workspace();

  /** An item of few words, so that rules of few words often hold for it. */
  record Item(Set<String> traits, String sender, String subject, String list, boolean damaged) {}

  /** A rule that asks for one word in one field, or for one of two, or in a source. */
  record Rule(String effect, String field, String word, boolean enabled) {}

  @Property(tries = 60)
  void a_preview_tells_what_composing_does_once_the_rule_is_kept(
      @ForAll("items") @Size(max = 30) List<Item> items,
      @ForAll("rules") @Size(max = 4) List<Rule> others,
      @ForAll("rules") @Size(value = 1) List<Rule> tried) {
    Workspace fresh = new Workspace();
    fresh.buy("pro");
    items.forEach(item -> receive(fresh, item));
    RuleSetup setup = RuleSetups.of(fresh, Callers.ann(fresh));
    fresh.tenants.run(
        fresh.tenant, () -> others.forEach(other -> setup.create(draft(fresh, other))));
    Rule rule = new Rule(tried.get(0).effect(), tried.get(0).field(), tried.get(0).word(), true);

    RulePreviewView preview = preview(fresh, draft(fresh, rule), Optional.empty());
    fresh.tenants.run(fresh.tenant, () -> setup.create(draft(fresh, rule)));
    Map<UUID, String> composed = composed(fresh);
    composed.keySet().retainAll(readableThatHold(fresh, rule));

    assertThat(shown(preview)).isEqualTo(composed);
    assertThat(preview.looked()).isEqualTo(items.size());
    Map<String, Integer> counts = new HashMap<>();
    composed.values().forEach(fate -> counts.merge(fate, 1, Integer::sum));
    assertThat(preview.matched()).isEqualTo(composed.size());
    assertThat(preview.leftOut()).isEqualTo(counts.getOrDefault("LEFT_OUT", 0));
    assertThat(preview.alreadyRead()).isEqualTo(counts.getOrDefault("ALREADY_READ", 0));
    assertThat(preview.urgent()).isEqualTo(counts.getOrDefault("URGENT", 0));
    assertThat(preview.usual()).isEqualTo(counts.getOrDefault("USUAL", 0));
    assertThat(preview.low()).isEqualTo(counts.getOrDefault("LOW", 0));
  }

  @Provide
  Arbitrary<List<Item>> items() {
    return Combinators.combine(
            Arbitraries.of("BULK", "READ", "IMPORTANT", "OWN_MAIL").set().ofMaxSize(2),
            Arbitraries.of(WORDS),
            Arbitraries.of(WORDS),
            Arbitraries.of("", "ant", "bee"),
            Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
        .as(Item::new)
        .list();
  }

  @Provide
  Arbitrary<List<Rule>> rules() {
    return Combinators.combine(
            Arbitraries.of(EFFECTS),
            Arbitraries.of("sender", "subject", "text", "list", "source"),
            Arbitraries.of("ant", "BEE", "/cow|dog/", "/^a.t$/"),
            Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)))
        .as(Rule::new)
        .list();
  }

  @Test
  void keeps_nothing() {
    receive("Advert");

    RulePreviewView preview = preview(RuleSetups.draft("exclude", "subject", "advert"));

    assertThat(preview.leftOut()).isOne();
    assertThat(world.rules.ofUser(world.ann)).isEmpty();
    assertThat(world.audit.actions()).isEmpty();
    assertThat(composed(world)).containsValue("USUAL");
  }

  @Test
  void looks_seven_days_back_and_shows_the_newest_first() {
    receive("Advert of old");
    world.clock.advance(Duration.ofDays(1));
    receive("Advert");
    world.clock.advance(Duration.ofDays(6).plusSeconds(1));
    receive("New advert");

    RulePreviewView preview = preview(RuleSetups.draft("exclude", "subject", "advert"));

    assertThat(preview.looked()).isEqualTo(2);
    assertThat(preview.lines())
        .extracting(PreviewLineView::subject)
        .containsExactly("New advert", "Advert");
  }

  @Test
  void lists_so_many_and_looks_at_so_many_and_says_when_there_are_more() {
    for (int i = 0; i < RulePreview.SCANNED_AT_MOST; i++) {
      receive("Advert");
    }
    RulePreviewView all = preview(RuleSetups.draft("low", "subject", "advert"));
    assertThat(all.looked()).isEqualTo(RulePreview.SCANNED_AT_MOST);
    assertThat(all.matched()).isEqualTo(RulePreview.SCANNED_AT_MOST);
    assertThat(all.lines()).hasSize(PreviewTally.LINES);
    assertThat(all.capped()).isFalse();

    receive("Advert");
    RulePreviewView most = preview(RuleSetups.draft("low", "subject", "advert"));
    assertThat(most.looked()).isEqualTo(RulePreview.SCANNED_AT_MOST);
    assertThat(most.capped()).isTrue();
  }

  @Test
  void a_rule_that_is_changed_is_tried_without_what_it_was() {
    receive("Advert");
    RuleDraft exclude = RuleSetups.draft("exclude", "subject", "advert");
    UUID id = kept(exclude);
    RuleDraft low = RuleSetups.draft("low", "subject", "advert");

    assertThat(preview(world, low, Optional.of(id)).low()).isOne();
    assertThat(preview(world, low, Optional.empty()).leftOut()).isOne();
  }

  @Test
  void shows_nothing_of_anybody_else_and_refuses_what_cannot_be_kept() {
    receive("Advert");
    RuleDraft draft = RuleSetups.draft("exclude", "subject", "advert");
    RulePreview colleagues = RuleSetups.preview(world, Callers.colleague(world));

    RulePreviewView preview =
        world.tenants.call(world.tenant, () -> colleagues.of(draft, Optional.empty()));
    assertThat(preview.looked()).isZero();
    assertThatThrownBy(() -> preview(RuleSetups.draft("exclude", "subject", "/(/")))
        .isInstanceOf(InvalidInputException.class);
  }

  private UUID kept(RuleDraft draft) {
    RuleSetup setup = RuleSetups.of(world, Callers.ann(world));
    return world.tenants.call(world.tenant, () -> setup.create(draft).id());
  }

  private void receive(String subject) {
    world.receive(Workspace.mail("Bob", subject, "Text"), "thread", Set.of());
  }

  private RulePreviewView preview(RuleDraft draft) {
    return preview(world, draft, Optional.empty());
  }

  private static RulePreviewView preview(Workspace in, RuleDraft draft, Optional<UUID> replaced) {
    RulePreview preview = RuleSetups.preview(in, Callers.ann(in));
    return in.tenants.call(in.tenant, () -> preview.of(draft, replaced));
  }

  private static Map<UUID, String> composed(Workspace in) {
    return in.tenants.call(in.tenant, () -> Windows.fates(in, in.notifications.all()));
  }

  private static Map<UUID, String> shown(RulePreviewView preview) {
    return preview.lines().stream()
        .collect(
            toMap(PreviewLineView::notificationId, line -> line.fate().toUpperCase(Locale.ROOT)));
  }

  /** Found in another way than rules are: by the plain words of each item. */
  private static Set<UUID> readableThatHold(Workspace in, Rule rule) {
    return in.tenants.call(
        in.tenant,
        () ->
            in.notifications.all().stream()
                .filter(notification -> holds(in, rule, notification))
                .map(Notification::id)
                .collect(toSet()));
  }

  private static boolean holds(Workspace in, Rule rule, Notification notification) {
    if (notification.content().length == 1) {
      return false; // damaged
    }
    NotificationContent content = in.contents.contentOf(notification);
    String said =
        switch (rule.field()) {
          case "sender" -> content.fromName();
          case "subject" -> content.subject();
          case "text" -> content.text();
          case "list" -> content.list();
          default -> "ant bee cow dog";
        };
    return switch (rule.field().equals("source") ? "any" : rule.word()) {
      case "ant", "/^a.t$/" -> said.equals("ant");
      case "BEE" -> said.equals("bee");
      case "/cow|dog/" -> said.equals("cow") || said.equals("dog");
      default -> true;
    };
  }

  private static RuleDraft draft(Workspace in, Rule rule) {
    Optional<String> nothing = Optional.empty();
    RuleDraft.Match match =
        rule.field().equals("source")
            ? new RuleDraft.Match(Optional.of(in.mailbox), nothing, nothing, nothing, nothing)
            : RuleSetups.match(rule.field(), rule.word());
    return new RuleDraft("Any", rule.effect(), rule.enabled(), match);
  }

  private static void receive(Workspace in, Item item) {
    String thread = "t-" + in.notifications.all().size();
    if (item.damaged()) {
      in.receive(UUID.randomUUID(), new byte[] {1}, thread, item.traits());
      return;
    }
    NotificationContent content =
        new NotificationContent(
            item.sender(),
            "somebody@example.org",
            item.subject(),
            item.subject(),
            item.list(),
            "1",
            Optional.empty());
    in.receive(content, new Summary(item.subject(), "", 0.5), thread, item.traits());
  }
}
