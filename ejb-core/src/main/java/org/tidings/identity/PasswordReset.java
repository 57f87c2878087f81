package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.tidings.account.Credentials;
import org.tidings.account.Resetting;
import org.tidings.limit.Limit;
import org.tidings.limit.Limiter;
import org.tidings.limit.Use;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.Secret;
import org.tidings.tenant.TenantContext;
import org.tidings.trail.RequestOrigin;

/** Lets somebody who forgot his password choose a new one, with a link that is mailed to him. */
@ApplicationScoped
@ForAnybody
public class PasswordReset {

  static final String USED_UP = "This link is used up or too old. Ask for a new one.";

  private final Credentials credentials;
  private final ResetStore store;
  private final TenantContext tenants;
  private final Limiter limiter;
  private final RequestOrigin origin;
  private final Event<ResetRequested> requested;
  private final Clock clock;

  @Inject
  public PasswordReset(
      Credentials credentials,
      ResetStore store,
      TenantContext tenants,
      Limiter limiter,
      RequestOrigin origin,
      Event<ResetRequested> requested,
      Clock clock) {
    this.credentials = credentials;
    this.store = store;
    this.tenants = tenants;
    this.limiter = limiter;
    this.origin = origin;
    this.requested = requested;
    this.clock = clock;
  }

  protected PasswordReset() {
    this(null, null, null, null, null, null, null); // for the container
  }

  /**
   * Has a link mailed to the address, if it has an account; the caller learns nothing of that.
   *
   * @throws InvalidInputException when it is no address
   * @throws TooOftenException when too many links were asked for, for this address, known or not,
   *     or from where the request comes from
   */
  public void request(String email) {
    EmailAddress address =
        EmailAddress.parse(email)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "email", "Give an e-mail address such as ann@example.org."));
    limiter.use(
        Use.forMail(address.value(), Limit.RESETS_PER_ACCOUNT),
        Use.from(origin, Limit.RESETS_PER_ADDRESS));
    requested.fireAsync(new ResetRequested(address));
  }

  /** Whether a link is good. */
  public boolean isGood(String token) {
    return find(token).isPresent();
  }

  /**
   * Changes the password; all sessions of the person end, his API tokens stay. Told in the audit
   * log of one of his workspaces.
   *
   * @throws ConflictException when the link is used up or too old
   * @throws InvalidInputException when the password is not taken
   */
  public void reset(String token, Secret next) {
    Resetting person = find(token).orElseThrow(() -> new ConflictException(USED_UP));
    ChosenPassword chosen = ChosenPassword.of("next", next, person.email());
    tenants.run(person.tenant(), () -> store.reset(person.userId(), Tokens.hash(token), chosen));
  }

  private Optional<Resetting> find(String token) {
    return credentials.findReset(Tokens.hash(token), clock.instant()).stream().findFirst();
  }
}
