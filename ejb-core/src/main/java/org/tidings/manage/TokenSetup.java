package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tidings.account.ApiToken;
import org.tidings.account.ApiTokens;
import org.tidings.account.Role;
import org.tidings.audit.Action;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.IssuedToken;
import org.tidings.identity.Requires;
import org.tidings.plan.Allowance;
import org.tidings.plan.Quota;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.NotFoundException;
import org.tidings.trail.AuditTrail;

/** Creates, lists and revokes the caller's own API tokens. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class TokenSetup {

  static final int MAX_NAME_CHARS = 80;
  static final Duration LONGEST_LIFE = Duration.ofDays(365);

  private final CurrentCaller caller;
  private final Allowance allowance;
  private final ApiTokens tokens;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public TokenSetup(
      CurrentCaller caller, Allowance allowance, ApiTokens tokens, AuditTrail trail, Clock clock) {
    this.caller = caller;
    this.allowance = allowance;
    this.tokens = tokens;
    this.trail = trail;
    this.clock = clock;
  }

  protected TokenSetup() {
    this(null, null, null, null, null); // for the container
  }

  /** The newest first, the expired ones included. */
  @Transactional
  public List<TokenView> list() {
    Instant now = clock.instant();
    return tokens.ofUser(caller.require().userId()).stream()
        .map(token -> view(token, now))
        .toList();
  }

  /**
   * Creates a token.
   *
   * @throws InvalidInputException when something wanted cannot be had
   * @throws ConflictException when the caller has as many as his plan allows
   */
  @Transactional
  public CreatedToken create(NewToken wanted) {
    UUID me = caller.require().userId();
    Instant now = clock.instant();
    TokenWish wish = TokenWish.check(wanted, now);
    allowance.demand(Quota.TOKENS, me);
    IssuedToken token = IssuedToken.issue(me, wish.name(), wish.scope(), now, wish.expiresAt());
    tokens.add(token.stored());
    trail.record(me, Action.TOKEN_CREATED, token.stored().id());
    return new CreatedToken(view(token.stored(), now), token.secret());
  }

  /** Revokes a token: no request that comes with it is answered any more. */
  @Transactional
  public void revoke(UUID id) {
    UUID me = caller.require().userId();
    tokens.remove(
        tokens
            .lock(id)
            .filter(token -> token.userId().equals(me))
            .orElseThrow(() -> new NotFoundException("token")));
    trail.record(me, Action.TOKEN_REVOKED, id);
  }

  private static TokenView view(ApiToken token, Instant now) {
    return new TokenView(
        token.id(),
        token.name(),
        token.scope().code(),
        token.createdAt(),
        token.expiresAt(),
        token.isExpired(now),
        token.lastUsedAt());
  }
}
