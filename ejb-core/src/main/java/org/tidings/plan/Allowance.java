package org.tidings.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.ApiTokens;
import org.tidings.delivery.Channels;
import org.tidings.digest.Digests;
import org.tidings.problem.ConflictException;
import org.tidings.rule.Rules;
import org.tidings.source.Sources;

/**
 * What the current tenant's plan lets each of its people have, and how much of it they have. When a
 * plan shrinks nothing is taken away: what is there stays, and what comes on top is refused.
 */
@ApplicationScoped
public class Allowance {

  private final CurrentPlan plan;
  private final Accounts accounts;
  private final Sources sources;
  private final Channels channels;
  private final ApiTokens tokens;
  private final Rules rules;
  private final Digests digests;
  private final Clock clock;

  @Inject
  public Allowance(
      CurrentPlan plan,
      Accounts accounts,
      Sources sources,
      Channels channels,
      ApiTokens tokens,
      Rules rules,
      Digests digests,
      Clock clock) {
    this.plan = plan;
    this.accounts = accounts;
    this.sources = sources;
    this.channels = channels;
    this.tokens = tokens;
    this.rules = rules;
    this.digests = digests;
    this.clock = clock;
  }

  protected Allowance() {
    this(null, null, null, null, null, null, null, null); // for the container
  }

  /**
   * Makes sure that the person may have one more. Locks him until the transaction ends, so that two
   * at once are counted one after the other.
   *
   * @throws ConflictException when he has all that the plan allows
   */
  public void demand(Quota quota, UUID userId) {
    accounts.lock(userId);
    demand(quota, used(quota, userId));
  }

  /**
   * How many more the person may have, and what to say to whoever wants more than that. Locks him
   * until the transaction ends, as {@link #demand} does.
   */
  public Room room(Quota quota, UUID userId) {
    accounts.lock(userId);
    int allowed = quota.of(plan.limits());
    long used = used(quota, userId);
    return new Room(
        Math.max(0, allowed - used), quota.refusal(plan.plan(), allowed, Math.max(allowed, used)));
  }

  /**
   * Makes sure that somebody more may be invited. Whoever asks holds the lock on the members.
   *
   * @param taken the members and who is invited
   * @throws ConflictException when there are as many as the plan allows
   */
  public void demandSeat(int taken) {
    demand(Quota.MEMBERS, taken);
  }

  private void demand(Quota quota, long used) {
    int allowed = quota.of(plan.limits());
    if (used >= allowed) {
      throw new ConflictException(quota.refusal(plan.plan(), allowed, used));
    }
  }

  /** Whether one more may join. Whoever asks holds the lock on the members. */
  public boolean hasSeat(int members) {
    return members < plan.limits().members();
  }

  /** How long the plan keeps notifications. */
  public int retentionDays() {
    return plan.limits().retentionDays();
  }

  /** The plan, its limits and what the person has. */
  public PlanView view(UUID userId) {
    Limits limits = plan.limits();
    return new PlanView(
        plan.plan().code(),
        limits.pollInterval().toString(),
        limits.retentionDays(),
        plan.grace()
            .map(grace -> new GraceView(grace.former().code(), grace.retentionDays(), grace.end())),
        Arrays.stream(Quota.values())
            .map(
                quota ->
                    new QuotaView(
                        quota.code(), quota.noun(), quota.of(limits), used(quota, userId)))
            .toList());
  }

  private long used(Quota quota, UUID userId) {
    return switch (quota) {
      case SOURCES -> sources.ofUser(userId).size();
      case DIGESTS -> digests.countSince(userId, startOfDay(userId));
      case CHANNELS -> channels.ofUser(userId).size();
      case TOKENS -> tokens.ofUser(userId).size();
      case RULES -> rules.ofUser(userId).size();
      case MEMBERS -> accounts.everybody().size();
    };
  }

  private Instant startOfDay(UUID userId) {
    ZoneId zone = accounts.user(userId).timeZone();
    return clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }
}
