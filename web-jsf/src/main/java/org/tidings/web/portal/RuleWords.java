package org.tidings.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tidings.manage.PreviewLineView;
import org.tidings.manage.RuleMatchView;
import org.tidings.manage.RulePreviewView;
import org.tidings.manage.RuleView;

/** The words for rules, and for what they would do. */
@Named("ruleWords")
@RequestScoped
public class RuleWords {

  private static final List<Choice> EFFECTS =
      List.of(
          new Choice("exclude", "Leave them out"),
          new Choice("include", "Always tell them"),
          new Choice("urgent", "Put them first"),
          new Choice("low", "Put them last"));

  private final SourceNames sources;

  @Inject
  public RuleWords(SourceNames sources) {
    this.sources = sources;
  }

  protected RuleWords() {
    this(null); // for the container
  }

  /** Something to choose from a list. */
  public record Choice(String code, String label) {}

  /** What one field of an item must be like. */
  public record Condition(String field, String typed) {}

  public List<Choice> getEffects() {
    return EFFECTS;
  }

  public String does(String effect) {
    return EFFECTS.stream()
        .filter(choice -> choice.code().equals(effect))
        .map(choice -> choice.label().replace(" them", ""))
        .findFirst()
        .orElse(effect);
  }

  public State state(RuleView rule) {
    return rule.enabled() ? State.good("On") : State.quiet("Off");
  }

  public List<Condition> conditions(RuleView rule) {
    RuleMatchView match = rule.match();
    List<Condition> conditions = new ArrayList<>();
    add(conditions, "Source", match.source().map(sources::of));
    add(conditions, "Sender", match.sender());
    add(conditions, "Subject", match.subject());
    add(conditions, "Text", match.text());
    add(conditions, "List", match.list());
    return conditions;
  }

  /** The sources that there are, and the chosen one if it is gone. */
  public List<Choice> sources(String chosen) {
    List<Choice> known =
        sources.getAll().stream()
            .map(source -> new Choice(source.id().toString(), source.name()))
            .toList();
    boolean gone =
        !chosen.isEmpty() && known.stream().noneMatch(choice -> choice.code().equals(chosen));
    return gone
        ? Stream.concat(
                known.stream(), Stream.of(new Choice(chosen, sources.of(UUID.fromString(chosen)))))
            .toList()
        : known;
  }

  public String held(RulePreviewView preview) {
    String looked =
        preview.capped()
            ? "Of the newest %d items of the last %d days it holds for %d."
            : "Of the %d items of the last %d days it holds for %d.";
    return looked.formatted(preview.looked(), RulePreviewView.DAYS, preview.matched());
  }

  /** One line for each thing that would have been done. */
  public List<String> fates(RulePreviewView preview) {
    List<String> lines = new ArrayList<>();
    add(lines, preview.leftOut(), "left out");
    add(lines, preview.alreadyRead(), "not told, as you had read it already");
    add(lines, preview.urgent(), "told first");
    add(lines, preview.usual(), "told as usual");
    add(lines, preview.low(), "told last, if there is room");
    return lines;
  }

  public State fate(PreviewLineView line) {
    return switch (line.fate()) {
      case "left_out" -> State.quiet("Left out");
      case "already_read" -> State.quiet("Read already");
      case "urgent" -> State.good("First");
      case "low" -> State.quiet("Last");
      default -> State.good("Told");
    };
  }

  private static void add(List<Condition> conditions, String field, Optional<String> typed) {
    typed.ifPresent(words -> conditions.add(new Condition(field, words)));
  }

  private static void add(List<String> lines, int count, String fate) {
    if (count > 0) {
      lines.add(count + " " + fate);
    }
  }
}
