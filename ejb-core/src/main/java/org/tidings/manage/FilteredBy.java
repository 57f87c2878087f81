package org.tidings.manage;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.digest.LedgerLine;
import org.tidings.rule.Rules;
import org.tidings.sift.RuleVault;

/** Counts what each of a person's rules left out of a digest. */
@ApplicationScoped
public class FilteredBy {

  private final Rules rules;
  private final RuleVault vault;

  @Inject
  public FilteredBy(Rules rules, RuleVault vault) {
    this.rules = rules;
    this.vault = vault;
  }

  protected FilteredBy() {
    this(null, null); // for the container
  }

  List<RuleCountView> of(UUID userId, List<LedgerLine> ledger) {
    Map<UUID, Long> counts =
        ledger.stream()
            .map(LedgerLine::ruleId)
            .flatMap(Optional::stream)
            .collect(groupingBy(rule -> rule, counting()));
    if (counts.isEmpty()) {
      return List.of();
    }
    return rules.ofUser(userId).stream()
        .filter(rule -> counts.containsKey(rule.id()))
        .map(
            rule ->
                new RuleCountView(
                    rule.id(), vault.open(rule).name(), counts.get(rule.id()).intValue()))
        .toList();
  }
}
