package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tidings.account.Accounts;
import org.tidings.account.Role;
import org.tidings.audit.Action;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.plan.Allowance;
import org.tidings.plan.Quota;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.NotFoundException;
import org.tidings.rule.Rule;
import org.tidings.rule.Rules;
import org.tidings.sift.RuleText;
import org.tidings.sift.RuleVault;
import org.tidings.sift.TextTests;
import org.tidings.source.Source;
import org.tidings.source.Sources;
import org.tidings.trail.AuditTrail;

/** Makes, lists, changes and deletes the caller's own rules. The next digest keeps to them. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class RuleSetup {

  private final CurrentCaller caller;
  private final Accounts accounts;
  private final Allowance allowance;
  private final Rules rules;
  private final RuleVault vault;
  private final Sources sources;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public RuleSetup(
      CurrentCaller caller,
      Accounts accounts,
      Allowance allowance,
      Rules rules,
      RuleVault vault,
      Sources sources,
      AuditTrail trail,
      Clock clock) {
    this.caller = caller;
    this.accounts = accounts;
    this.allowance = allowance;
    this.rules = rules;
    this.vault = vault;
    this.sources = sources;
    this.trail = trail;
    this.clock = clock;
  }

  protected RuleSetup() {
    this(null, null, null, null, null, null, null, null); // for the container
  }

  /** The oldest first. */
  @Transactional
  public List<RuleView> list() {
    return rules.ofUser(me()).stream().map(this::view).toList();
  }

  @Transactional
  public RuleView get(UUID id) {
    return view(own(id));
  }

  /**
   * Makes a rule.
   *
   * @throws InvalidInputException when it cannot be had as it is
   * @throws ConflictException when the caller has as many as his plan allows
   */
  @Transactional
  public RuleView create(RuleDraft wanted) {
    UUID me = me();
    RuleWish wish = check(wanted);
    allowance.demand(Quota.RULES, me);
    UUID id = UUID.randomUUID();
    demandSteps(id, wish);
    Rule rule =
        new Rule(
            id,
            me,
            wish.effect(),
            wanted.enabled(),
            vault.seal(me, id, wish.text()),
            clock.instant());
    rules.add(rule);
    trail.record(me, Action.RULE_CREATED, id);
    return view(rule);
  }

  /** Changes what is given. */
  @Transactional
  public RuleView change(UUID id, RuleChange change) {
    accounts.lock(me()); // two changes at once are weighed one after the other
    Rule rule = own(id);
    RuleView before = view(rule);
    RuleDraft wanted = change.of(before);
    Set<UUID> choice = ownSources();
    before.match().source().ifPresent(choice::add); // it may be gone: the rule can still be changed
    RuleWish wish = RuleWish.check(wanted, choice);
    demandSteps(id, wish);
    rule.become(wish.effect(), wanted.enabled(), vault.seal(rule.userId(), id, wish.text()));
    trail.record(rule.userId(), Action.RULE_CHANGED, id);
    return view(rule);
  }

  /** Deletes a rule. What it left out of earlier digests stays as it was. */
  @Transactional
  public void remove(UUID id) {
    Rule rule = own(id);
    rules.remove(rule);
    trail.record(rule.userId(), Action.RULE_REMOVED, id);
  }

  /** Checks what somebody wants to make, or to try before that. */
  @Transactional
  RuleWish check(RuleDraft wanted) {
    return RuleWish.check(wanted, ownSources());
  }

  private Set<UUID> ownSources() {
    return sources.ofUser(me()).stream()
        .map(Source::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Keeps the work that all rules of a person make within bounds. */
  private void demandSteps(UUID id, RuleWish wish) {
    int others =
        rules.ofUser(me()).stream()
            .filter(rule -> !rule.id().equals(id))
            .map(vault::open)
            .mapToInt(text -> text.conditions().steps())
            .sum();
    if (others + wish.conditions().steps() > TextTests.MAX_STEPS) {
      throw new InvalidInputException(
          "match",
          "The regular expressions of your rules are too large together. Make one simpler, such as"
              + " by a smaller number of repetitions, or use words instead.");
    }
  }

  private RuleView view(Rule rule) {
    RuleText text = vault.open(rule);
    return new RuleView(
        rule.id(),
        text.name(),
        rule.effect().code(),
        rule.isEnabled(),
        RuleMatchView.of(text),
        rule.createdAt());
  }

  private Rule own(UUID id) {
    UUID me = me();
    return rules
        .lock(id)
        .filter(rule -> rule.userId().equals(me))
        .orElseThrow(() -> new NotFoundException("rule"));
  }

  private UUID me() {
    return caller.require().userId();
  }
}
