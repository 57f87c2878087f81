package org.tidings.sift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tidings.rule.Rule;
import org.tidings.rule.Rules;
import org.tidings.secrets.KeysetNeededException;
import org.tidings.secrets.TenantKeyUnavailableException;

/** Makes the rule books of people, out of their stored rules. */
@ApplicationScoped
public class RuleShelf {

  private static final Logger LOG = System.getLogger(RuleShelf.class.getName());

  private final Rules rules;
  private final RuleVault vault;

  @Inject
  public RuleShelf(Rules rules, RuleVault vault) {
    this.rules = rules;
    this.vault = vault;
  }

  protected RuleShelf() {
    this(null, null); // for the container
  }

  /** What the person's rules say at this moment. */
  public RuleBook of(UUID userId) {
    return new RuleBook(switchedOn(userId, rule -> true).toList());
  }

  /** The same as if one rule were there, new or in the place of the one with its id. */
  public RuleBook with(UUID userId, SiftingRule tried) {
    Stream<SiftingRule> others = switchedOn(userId, rule -> !rule.id().equals(tried.id()));
    return new RuleBook(Stream.concat(others, Stream.of(tried)).toList());
  }

  private Stream<SiftingRule> switchedOn(UUID userId, Predicate<Rule> wanted) {
    List<Rule> stored = rules.ofUser(userId);
    return stored.stream()
        .filter(Rule::isEnabled)
        .filter(wanted)
        .flatMap(rule -> compiled(rule).stream());
  }

  private Optional<SiftingRule> compiled(Rule rule) {
    try {
      return Optional.of(new SiftingRule(rule.id(), rule.effect(), vault.open(rule).conditions()));
    } catch (KeysetNeededException | TenantKeyUnavailableException e) {
      throw e; // no rule can be read, and a digest without them would tell what it must not
    } catch (RuntimeException e) {
      // One damaged row must not keep the digest from leaving; the message may hold what it says.
      LOG.log(Level.WARNING, "Rule {0} could not be read: {1}", rule.id(), e.getClass().getName());
      return Optional.empty();
    }
  }
}
