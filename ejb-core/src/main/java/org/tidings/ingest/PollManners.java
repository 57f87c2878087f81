package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tidings.limit.Limit;
import org.tidings.limit.Limiter;
import org.tidings.limit.Use;
import org.tidings.limit.Verdict;

/**
 * Asks nobody more often than is polite: hosts, users and workspaces have their rates, counted for
 * all nodes together, and an account that refuses a password is not asked until it locks itself.
 * Asks the database, so it stands outside transactions.
 */
@ApplicationScoped
public class PollManners {

  /** Until a host that lets polls wait may be asked by one more. */
  static final Duration UNTIL_THERE_IS_ROOM = Duration.ofSeconds(10);

  private final Limiter limiter;
  private final HostShare share;
  private final Clock clock;

  @Inject
  public PollManners(Limiter limiter, HostShare share, Clock clock) {
    this.limiter = limiter;
    this.share = share;
    this.clock = clock;
  }

  protected PollManners() {
    this(null, null, null); // for the container
  }

  /**
   * Counts the polls of a turn, with one question for all of them. Leaves it to each to ask for
   * itself when they would be too many together, and when several sign in to the same account: each
   * refusal counts for the next.
   *
   * @return whether all are admitted; else none was counted
   */
  boolean admit(List<PollPlan> turn, Function<PollPlan, Neighbour> neighbours) {
    if (turn.size() < 2) {
      return false;
    }
    List<Use> uses =
        turn.stream().flatMap(plan -> uses(plan, neighbours.apply(plan)).stream()).toList();
    List<Use> accounts = uses.stream().filter(Use::looks).toList();
    return Set.copyOf(accounts).size() == accounts.size()
        && limiter.ask(uses.toArray(Use[]::new)).granted();
  }

  /** Polls a source unless that would be too often; a password that is refused is counted. */
  PollOutcome poll(PollPlan plan, Neighbour neighbour, Supplier<PollOutcome> question) {
    if (!plan.admitted()) {
      Verdict verdict = limiter.ask(uses(plan, neighbour).toArray(Use[]::new));
      if (!verdict.granted()) {
        return new PollOutcome.Postponed(verdict.untilNext());
      }
    }
    PollOutcome outcome = ask(neighbour, question);
    if (outcome instanceof PollOutcome.Refused) {
      refusal(neighbour).ifPresent(limiter::ask);
    }
    return outcome;
  }

  /**
   * Tries a source for its owner, who may have typed anything: each try counts as a refusal until
   * the answer is another, so that several at once are no more than one after the other.
   */
  public PollOutcome test(UUID owner, Neighbour neighbour, Supplier<PollOutcome> question) {
    List<Use> uses = uses(owner, neighbour);
    Optional<Use> refusal = refusal(neighbour);
    refusal.ifPresent(uses::add);
    Verdict verdict = limiter.ask(uses.toArray(Use[]::new));
    if (!verdict.granted()) {
      return tooOften(verdict.untilNext());
    }
    PollOutcome outcome = question.get();
    if (!(outcome instanceof PollOutcome.Refused)) {
      refusal.ifPresent(limiter::giveBack);
    }
    return outcome;
  }

  private PollOutcome ask(Neighbour neighbour, Supplier<PollOutcome> question) {
    if (!share.begin(neighbour.host())) {
      return new PollOutcome.Postponed(UNTIL_THERE_IS_ROOM);
    }
    Instant begun = clock.instant();
    PollOutcome outcome = new PollOutcome.Unreachable("");
    try {
      outcome = question.get();
      return outcome;
    } finally {
      share.end(neighbour.host(), begun, outcome);
    }
  }

  private static List<Use> uses(PollPlan plan, Neighbour neighbour) {
    List<Use> uses = uses(plan.owner(), neighbour);
    uses.add(Use.by(plan.source().tenant().value(), Limit.POLLS_PER_WORKSPACE));
    refusal(neighbour).map(Use::onlyLooking).ifPresent(uses::add);
    return uses;
  }

  private static List<Use> uses(UUID owner, Neighbour neighbour) {
    return new ArrayList<>(
        List.of(
            Use.forHost(neighbour.host(), Limit.POLLS_PER_HOST),
            Use.by(owner, Limit.POLLS_PER_USER)));
  }

  private static Optional<Use> refusal(Neighbour neighbour) {
    return neighbour
        .account()
        .map(name -> Use.forAccount(name, Limit.REFUSED_SIGN_INS_PER_ACCOUNT));
  }

  private static PollOutcome tooOften(Duration wait) {
    long minutes = wait.plusSeconds(59).toMinutes();
    return new PollOutcome.Throttled(
        wait,
        "This account was tried too often of late, and more tries might lock it. Try again in "
            + (minutes == 1 ? "a minute." : minutes + " minutes."));
  }
}
