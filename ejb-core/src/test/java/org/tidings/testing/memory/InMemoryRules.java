package org.tidings.testing.memory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.rule.Rule;
import org.tidings.rule.Rules;

/** Rules in a map. */
public final class InMemoryRules implements Rules {

  private final Map<UUID, Rule> rules = new LinkedHashMap<>();

  @Override
  public void add(Rule rule) {
    rules.put(rule.id(), rule);
  }

  @Override
  public Optional<Rule> lock(UUID id) {
    return Optional.ofNullable(rules.get(id));
  }

  @Override
  public List<Rule> ofUser(UUID userId) {
    return rules.values().stream()
        .filter(rule -> rule.userId().equals(userId))
        .sorted(Comparator.comparing(Rule::createdAt).thenComparing(Rule::id))
        .toList();
  }

  @Override
  public void remove(Rule rule) {
    rules.remove(rule.id());
  }
}
